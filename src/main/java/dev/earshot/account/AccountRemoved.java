package dev.earshot.account;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Published when the owner has removed somebody and what was kept about them is deleted.
 *
 * @param account the account that no longer exists
 * @param spotifyId the user ID at Spotify, for those who keep it outside of accounts
 */
public record AccountRemoved(AccountId account, String spotifyId) implements AuditEvent {
}
