package dev.earshot.account;

import dev.earshot.core.AccountId;

/**
 * Somebody logged out in one browser. They stay connected, and signed in elsewhere.
 *
 * @param account whose
 */
public record AccountSignedOut(AccountId account) {
}
