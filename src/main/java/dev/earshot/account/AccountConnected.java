package dev.earshot.account;

import dev.earshot.core.AccountId;

/**
 * Published after each login, not only the first, when the new tokens are stored.
 */
public record AccountConnected(AccountId account) {
}
