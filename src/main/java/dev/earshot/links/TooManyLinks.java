package dev.earshot.links;

/**
 * Thrown when an account already has the maximum number of links.
 */
public class TooManyLinks extends RuntimeException {

	TooManyLinks() {
		super("Too many links", null, false, false);
	}

}
