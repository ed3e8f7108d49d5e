package dev.earshot.account;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Published when an account is deleted with what was kept about the person: the owner has
 * removed them, or they disconnected and did not come back.
 *
 * @param account the account that no longer exists
 * @param spotifyId the user ID at Spotify, for those who keep it outside of accounts;
 * {@code null} for somebody who never connected Spotify
 */
public record AccountRemoved(AccountId account, @Nullable String spotifyId) {
}
