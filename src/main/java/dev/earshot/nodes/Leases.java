package dev.earshot.nodes;

import dev.earshot.core.AccountId;

/**
 * Which work is this node's. Every account, and every task that belongs to none, is done
 * by one node at most; another one takes over within ten seconds of its death.
 */
public interface Leases {

	/**
	 * Returns whether the work for an account is this node's at this moment. It asks no
	 * database, and the answer may change at any time; {@link LeasesChanged} tells when
	 * it did.
	 */
	default boolean isHeld(AccountId account) {
		return isHeld(account.value());
	}

	/**
	 * Returns the same for a task.
	 * @param task its name
	 */
	boolean isHeld(String task);

}
