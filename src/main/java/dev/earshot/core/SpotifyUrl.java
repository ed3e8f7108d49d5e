package dev.earshot.core;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Checks URLs that Spotify sent. Pages and outputs link only to pages of Spotify, such as
 * {@code https://open.spotify.com/album/rxylapngUjdYoKddDKFGzx}.
 */
public final class SpotifyUrl {

	/** Spotify's home page. */
	public static final String HOME = "https://open.spotify.com/";

	private static final int MAX_LENGTH = 400;

	private static final Pattern FORM = Pattern
		.compile(Pattern.quote(HOME) + "(?:[\\w.~!$&*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

	private SpotifyUrl() {
	}

	/** Returns the page of a URI; {@code null} if its ID cannot be in an address. */
	public static @Nullable String of(SpotifyUri uri) {
		return orNull(HOME + uri.type() + "/" + uri.id());
	}

	/**
	 * Returns the URL if it is a page of Spotify.
	 * @param address the URL as Spotify sent it
	 * @return the same URL; {@code null} for another host, more than 400 characters, or
	 * characters that a URL may not contain
	 */
	public static @Nullable String orNull(@Nullable String address) {
		return (address != null && address.length() <= MAX_LENGTH && FORM.matcher(address).matches()) ? address : null;
	}

}
