package dev.earshot.account.people;

import java.time.Instant;

import dev.earshot.oauth.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A person on the owner's page.
 *
 * @param displayName the name at Spotify; {@code null} if they are not connected
 * @param name what to call them
 * @param connected whether there are tokens
 */
record PersonView(String id, String name, @Nullable String displayName, @Nullable String spotifyId, boolean owner,
		@Nullable Instant connectedSince, @Nullable Instant loginDue, boolean connected) {

	static PersonView of(Account account, @Nullable Consent consent) {
		return new PersonView(account.id().value(), account.name(), account.displayName(), account.spotifyId(),
				account.isOwner(), account.connectedAt(), (consent != null) ? consent.loginDue() : null,
				consent != null);
	}

}
