package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when the demand for the playback of an account begins, ends or changes its
 * level.
 *
 * @param account the account
 */
public record DemandChanged(AccountId account) {
}
