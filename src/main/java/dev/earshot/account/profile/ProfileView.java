package dev.earshot.account.profile;

import java.time.Instant;
import java.util.List;

import dev.earshot.account.people.Account;
import dev.earshot.oauth.Consent;
import dev.earshot.spotify.payload.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * The profile page. Product, country, e-mail and followers are only there if Spotify
 * sends them.
 *
 * @param product such as {@code premium}
 * @param country a two-letter code
 * @param scopes the granted scopes, by Spotify's names
 * @param loginDue when they have to log in again; {@code null} without tokens
 * @param daysLeft whole days until then, -1 if that has passed
 */
record ProfileView(String name, @Nullable String spotifyId, @Nullable String url, @Nullable String picture,
		@Nullable String product, @Nullable String country, @Nullable String email, @Nullable Integer followers,
		List<String> scopes, @Nullable Instant connectedSince, @Nullable Instant loginDue, long daysLeft,
		boolean owner) {

	static ProfileView of(Account account, @Nullable Consent consent, @Nullable CurrentUser user, Instant now) {
		return new ProfileView(account.name(), account.spotifyId(), account.profileUrl(), account.pictureUrl(),
				(user != null) ? user.product() : null, (user != null) ? user.country() : null,
				(user != null) ? user.email() : null, followers(user), scopes(consent), account.connectedAt(),
				(consent != null) ? consent.loginDue() : null, (consent != null) ? consent.daysLeft(now) : 0,
				account.isOwner());
	}

	private static @Nullable Integer followers(@Nullable CurrentUser user) {
		return (user != null && user.followers() != null) ? user.followers().total() : null;
	}

	private static List<String> scopes(@Nullable Consent consent) {
		return (consent != null) ? consent.scopes().stream().sorted().toList() : List.of();
	}

}
