package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when somebody saves an item to the library or removes it.
 */
public record SavedItemsChanged(AccountId account) {
}
