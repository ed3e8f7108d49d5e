package dev.earshot.playback;

import java.util.Set;

import dev.earshot.core.AccountId;

/**
 * Needs to know what accounts play. Publishes {@link DemandChanged} when that changes.
 */
public interface Demand {

	/** Returns how soon it needs to know. It must not block: each poll calls it first. */
	DemandLevel of(AccountId account);

	/**
	 * Returns the accounts that it needs to know about as soon as the program has
	 * started, such as those with a setting that is stored.
	 */
	default Set<AccountId> atStart() {
		return Set.of();
	}

	/**
	 * Returns whether it follows from the database alone, so that each node knows it
	 * without being told.
	 */
	default boolean isKnownToAllNodes() {
		return false;
	}

}
