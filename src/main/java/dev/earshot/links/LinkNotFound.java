package dev.earshot.links;

/**
 * Thrown when a token opens nothing, or not the requested output. It does not say whether
 * the token was ever valid.
 */
public class LinkNotFound extends RuntimeException {

	LinkNotFound() {
		super("No such link", null, false, false);
	}

}
