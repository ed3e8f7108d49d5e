package dev.earshot.account;

import dev.earshot.core.AccountId;

/**
 * Somebody disconnected from Spotify or was removed: their tokens are deleted and nothing
 * may be asked on their behalf any more.
 *
 * @param account whose
 */
public record AccountDisconnected(AccountId account) {
}
