package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Somebody who needs to know what accounts hear. Every bean of this type is asked, and
 * publishes {@link DemandChanged} when its answer for an account changes.
 */
public interface Demand {

	/**
	 * How soon it needs to know; asked before every look, so it should know at once.
	 * @param account whose player
	 * @return {@link DemandLevel#NONE} if it does not
	 */
	DemandLevel of(AccountId account);

}
