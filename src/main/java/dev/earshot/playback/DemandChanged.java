package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when the demand for an account's playback begins, ends or changes its level.
 */
public record DemandChanged(AccountId account) {
}
