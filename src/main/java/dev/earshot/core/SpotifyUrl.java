package dev.earshot.core;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The address of a page at Spotify, such as
 * {@code https://open.spotify.com/album/rxylapngUjdYoKddDKFGzx}. Pages and outputs lead
 * to no other address that came from Spotify.
 */
public final class SpotifyUrl {

	/** Spotify's first page. */
	public static final String HOME = "https://open.spotify.com/";

	private static final int MAX_LENGTH = 400;

	private static final Pattern FORM = Pattern
		.compile(Pattern.quote(HOME) + "(?:[\\w.~!$&*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

	private SpotifyUrl() {
	}

	/**
	 * Passes on an address if it is one of Spotify's.
	 * @param address as Spotify gave it
	 * @return the same, or {@code null} for any other, one that is longer than any of
	 * them, or holds what no address may hold
	 */
	public static @Nullable String orNull(@Nullable String address) {
		return (address != null && address.length() <= MAX_LENGTH && FORM.matcher(address).matches()) ? address : null;
	}

}
