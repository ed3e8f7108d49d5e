package dev.earshot.account.people;

import java.time.Instant;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person on this server.
 *
 * @param spotifyId the user ID at Spotify; {@code null} for somebody who signed up with
 * another provider and has not connected Spotify
 * @param profileUrl the page at open.spotify.com
 * @param pictureUrl the picture, on one of Spotify's image hosts
 * @param connectedAt when they connected; {@code null} after they disconnected
 */
public record Account(AccountId id, @Nullable String spotifyId, @Nullable String displayName,
		@Nullable String profileUrl, @Nullable String pictureUrl, Role role, @Nullable Instant connectedAt) {

	public String name() {
		if (this.displayName != null) {
			return this.displayName;
		}
		return (this.spotifyId != null) ? this.spotifyId : this.id.value();
	}

	public boolean hasSpotify() {
		return this.spotifyId != null;
	}

	public boolean isOwner() {
		return this.role == Role.OWNER;
	}

}
