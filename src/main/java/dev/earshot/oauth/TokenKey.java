package dev.earshot.oauth;

import dev.earshot.core.AccountId;

/**
 * An account at a provider.
 */
record TokenKey(AccountId account, String provider) {
}
