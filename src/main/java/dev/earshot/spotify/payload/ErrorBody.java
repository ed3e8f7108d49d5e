package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;

/**
 * What Spotify says about a call that did not succeed.
 */
public record ErrorBody(@Nullable Detail error) {

	/**
	 * Why it did not.
	 *
	 * @param message in English, for developers
	 */
	public record Detail(@Nullable String message) {

	}

}
