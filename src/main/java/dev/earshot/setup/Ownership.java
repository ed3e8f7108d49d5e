package dev.earshot.setup;

/**
 * Whether this server belongs to somebody yet. Fulfilled by the module that knows who
 * logged in.
 */
@FunctionalInterface
public interface Ownership {

	/** Whether the first login has happened, which stays true for good. */
	boolean hasOwner();

}
