package dev.earshot.web;

/**
 * A section of the owner's page. Modules contribute theirs as ordered beans.
 */
public interface OwnerSection {

	/**
	 * Returns the section as it is now.
	 * @return what to draw and with what
	 */
	Content content();

	/**
	 * What a section consists of.
	 *
	 * @param fragment the fragment that draws it, such as {@code account/calls :: calls}
	 * @param model the only parameter of the fragment
	 */
	record Content(String fragment, Object model) {
	}

}
