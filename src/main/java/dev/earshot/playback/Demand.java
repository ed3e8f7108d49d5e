package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Needs to know what accounts play. Each bean of this type is called before every poll,
 * and publishes {@link DemandChanged} when its answer changes.
 */
public interface Demand {

	/**
	 * Returns how soon it needs to know. Called before every poll, so it must not block.
	 * @return {@link DemandLevel#NONE} if it does not need to know
	 */
	DemandLevel of(AccountId account);

}
