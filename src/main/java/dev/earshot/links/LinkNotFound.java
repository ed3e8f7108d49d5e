package dev.earshot.links;

/**
 * A token opens nothing, or not this. Nobody is told whether it ever did.
 */
public class LinkNotFound extends RuntimeException {

	LinkNotFound() {
		super("No such link", null, false, false);
	}

}
