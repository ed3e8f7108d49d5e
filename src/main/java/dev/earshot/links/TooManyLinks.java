package dev.earshot.links;

/**
 * Somebody has as many links as a person may have.
 */
public class TooManyLinks extends RuntimeException {

	TooManyLinks() {
		super("Too many links", null, false, false);
	}

}
