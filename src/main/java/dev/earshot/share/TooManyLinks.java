package dev.earshot.share;

/**
 * Somebody has as many links as a person may have.
 */
public class TooManyLinks extends RuntimeException {

	TooManyLinks() {
		super("Too many links", null, false, false);
	}

}
