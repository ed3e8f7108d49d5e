package dev.earshot.web;

/**
 * A section of the owner's page. Modules contribute theirs as ordered beans.
 */
public interface OwnerSection {

	Content content();

	/** A fragment, such as {@code account/calls :: calls}, and its only parameter. */
	record Content(String fragment, Object model) {
	}

}
