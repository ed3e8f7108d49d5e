package dev.earshot.oauth;

import dev.earshot.core.AccountId;

/**
 * Whose tokens, and at which provider.
 *
 * @param account whose
 * @param provider the provider's ID
 */
record TokenKey(AccountId account, String provider) {
}
