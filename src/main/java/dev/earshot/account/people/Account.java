package dev.earshot.account.people;

import java.time.Instant;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One person of this server.
 *
 * @param id Earshot's own id
 * @param spotifyId their user id at Spotify
 * @param displayName the name they chose there
 * @param profileUrl their page at open.spotify.com
 * @param pictureUrl their picture on Spotify's image hosts
 * @param role what they may do here
 * @param connectedAt since when they are connected; {@code null} after they disconnected
 */
record Account(AccountId id, String spotifyId, @Nullable String displayName, @Nullable String profileUrl,
		@Nullable String pictureUrl, Role role, @Nullable Instant connectedAt) {

	String name() {
		return (this.displayName != null) ? this.displayName : this.spotifyId;
	}

	boolean isOwner() {
		return this.role == Role.OWNER;
	}

}
