package dev.earshot.spotify;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.earshot.core.ImageHosts;
import dev.earshot.core.SpotifyUrl;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.payload.CurrentUser;
import dev.earshot.spotify.payload.ExternalUrls;
import dev.earshot.spotify.payload.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/**
 * Converts a Spotify profile, which must have an ID, to the identity that Earshot stores.
 * Without an ID it throws {@link SpotifyRefused}.
 */
public final class SpotifyIdentity {

	private static final Logger logger = LoggerFactory.getLogger(SpotifyIdentity.class);

	private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

	private SpotifyIdentity() {
	}

	public static OAuthIdentity of(CurrentUser user, ImageHosts hosts) {
		String id = user.id();
		if (!StringUtils.hasText(id)) {
			logger.warn("GET /me returned no ID");
			throw new SpotifyRefused(new Unexpected(HttpStatus.OK.value()));
		}
		return new OAuthIdentity(id, text(user.accountId()), text(user.displayName()), url(user.externalUrls()),
				picture(user.images(), hosts), country(user.country()));
	}

	private static @Nullable String text(@Nullable String text) {
		return StringUtils.hasText(text) ? text : null;
	}

	private static @Nullable String url(@Nullable ExternalUrls urls) {
		return (urls != null) ? SpotifyUrl.orNull(urls.spotify()) : null;
	}

	private static @Nullable String picture(@Nullable List<Image> images, ImageHosts hosts) {
		return Objects.requireNonNullElse(images, List.<Image>of())
			.stream()
			.filter((image) -> hosts.allow(image.url()))
			.max(Comparator.comparingInt(SpotifyIdentity::width))
			.map(Image::url)
			.orElse(null);
	}

	private static @Nullable String country(@Nullable String code) {
		return (code != null && COUNTRY.matcher(code).matches()) ? code : null;
	}

	private static int width(Image image) {
		return (image.width() != null) ? image.width() : 0;
	}

}
