package dev.earshot.oauth.tokens;

import dev.earshot.core.AccountId;

/**
 * An account at a provider.
 */
public record TokenKey(AccountId account, String provider) {
}
