package dev.earshot.account.people;

import java.time.Instant;
import java.util.List;

import dev.earshot.oauth.Consent;
import dev.earshot.spotify.payload.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * What the profile page shows. Product, country, e-mail and followers are there only
 * where Spotify still sends them.
 *
 * @param displayName the name they chose at Spotify
 * @param spotifyId their user id
 * @param url their page at Spotify
 * @param picture their picture
 * @param product such as {@code premium}
 * @param country as a two-letter code
 * @param email their address at Spotify
 * @param followers how many follow them
 * @param scopes what they allowed, by Spotify's names
 * @param connectedSince when they first connected
 * @param loginDue by when they have to log in again; {@code null} without tokens
 * @param daysLeft whole days until then
 * @param owner whether this server is theirs
 */
record ProfileView(@Nullable String displayName, String spotifyId, @Nullable String url, @Nullable String picture,
		@Nullable String product, @Nullable String country, @Nullable String email, @Nullable Integer followers,
		List<String> scopes, @Nullable Instant connectedSince, @Nullable Instant loginDue, long daysLeft,
		boolean owner) {

	static ProfileView of(Account account, @Nullable Consent consent, @Nullable CurrentUser now, Instant instant) {
		return new ProfileView(account.displayName(), account.spotifyId(), account.profileUrl(), account.pictureUrl(),
				(now != null) ? now.product() : null, (now != null) ? now.country() : null,
				(now != null) ? now.email() : null, followers(now), scopes(consent), account.connectedAt(),
				(consent != null) ? consent.loginDue() : null, (consent != null) ? consent.daysLeft(instant) : 0,
				account.isOwner());
	}

	private static @Nullable Integer followers(@Nullable CurrentUser now) {
		return (now != null && now.followers() != null) ? now.followers().total() : null;
	}

	private static List<String> scopes(@Nullable Consent consent) {
		return (consent != null) ? consent.scopes().stream().sorted().toList() : List.of();
	}

}
