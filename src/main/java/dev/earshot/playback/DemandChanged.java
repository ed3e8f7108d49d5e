package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published by whoever begins or ceases to need what an account hears, or needs it sooner
 * or later than before.
 *
 * @param account the account
 */
public record DemandChanged(AccountId account) {
}
