package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;

/**
 * The body of an error response, with a message in English for developers.
 */
public record ErrorBody(@Nullable Detail error) {

	public record Detail(@Nullable String message) {

	}

}
