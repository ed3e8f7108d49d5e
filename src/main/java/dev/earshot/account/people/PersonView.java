package dev.earshot.account.people;

import java.time.Instant;

import dev.earshot.oauth.Consent;
import org.jspecify.annotations.Nullable;

/**
 * One person as the owner sees them.
 *
 * @param id their account
 * @param displayName their name at Spotify, while connected
 * @param spotifyId their user id at Spotify
 * @param owner whether this server is theirs
 * @param connectedSince since when they are connected
 * @param loginDue by when they have to log in again
 * @param connected whether Earshot may ask Spotify on their behalf
 */
record PersonView(String id, @Nullable String displayName, String spotifyId, boolean owner,
		@Nullable Instant connectedSince, @Nullable Instant loginDue, boolean connected) {

	/**
	 * How many people an app in development mode may have (Spotify's page "Quota modes").
	 */
	static final int SEATS = 5;

	static PersonView of(Account account, @Nullable Consent consent) {
		return new PersonView(account.id().value(), account.displayName(), account.spotifyId(), account.isOwner(),
				account.connectedAt(), (consent != null) ? consent.loginDue() : null, consent != null);
	}

}
