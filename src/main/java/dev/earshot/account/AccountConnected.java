package dev.earshot.account;

import dev.earshot.core.AccountId;

/**
 * Somebody logged in, for the first time or again: there are fresh tokens.
 *
 * @param account whose
 */
public record AccountConnected(AccountId account) {
}
