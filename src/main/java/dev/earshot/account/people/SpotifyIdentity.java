package dev.earshot.account.people;

import java.util.Comparator;
import java.util.List;

import dev.earshot.spotify.payload.CurrentUser;
import dev.earshot.spotify.payload.ExternalUrls;
import dev.earshot.spotify.payload.Image;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at Spotify, as far as Earshot keeps it.
 *
 * @param spotifyId the user id
 * @param spotifyAccountId the immutable account id, since May 2026
 * @param displayName the name they chose
 * @param profileUrl their page, an HTTPS address
 * @param pictureUrl their picture; which hosts may show it, the pages' policy says
 */
record SpotifyIdentity(String spotifyId, @Nullable String spotifyAccountId, @Nullable String displayName,
		@Nullable String profileUrl, @Nullable String pictureUrl) {

	static SpotifyIdentity of(CurrentUser user) {
		return new SpotifyIdentity(user.id(), user.accountId(), user.displayName(), profileUrl(user.externalUrls()),
				pictureUrl(user.images()));
	}

	private static @Nullable String profileUrl(@Nullable ExternalUrls urls) {
		return (urls != null) ? web(urls.spotify()) : null;
	}

	private static @Nullable String pictureUrl(@Nullable List<Image> images) {
		if (images == null || images.isEmpty()) {
			return null;
		}
		return images.stream().max(Comparator.comparingInt(SpotifyIdentity::width)).map(Image::url).orElse(null);
	}

	private static int width(Image image) {
		return (image.width() != null) ? image.width() : 0;
	}

	// Only addresses of the web become links, whatever the answer says.
	private static @Nullable String web(@Nullable String url) {
		return (url != null && url.startsWith("https://")) ? url : null;
	}

}
