package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when somebody likes or no longer likes something, for all who show whether
 * they do.
 *
 * @param account who
 */
public record SavedItemsChanged(AccountId account) {
}
