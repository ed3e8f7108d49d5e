package dev.earshot.setup;

/**
 * Whether this server has an owner yet. Implemented by the module that knows who logged
 * in.
 */
@FunctionalInterface
public interface Ownership {

	/** Whether somebody has ever logged in. Once true, it stays true. */
	boolean hasOwner();

}
