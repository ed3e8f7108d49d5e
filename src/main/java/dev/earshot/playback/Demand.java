package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Needs to know what accounts play. Publishes {@link DemandChanged} when that changes.
 */
public interface Demand {

	/** Returns how soon it needs to know. It must not block: each poll calls it first. */
	DemandLevel of(AccountId account);

}
