package dev.earshot.account.people;

import java.time.Instant;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person on this server.
 *
 * @param profileUrl the page at open.spotify.com
 * @param pictureUrl the picture, on one of Spotify's image hosts
 * @param connectedAt when they connected; {@code null} after they disconnected
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
