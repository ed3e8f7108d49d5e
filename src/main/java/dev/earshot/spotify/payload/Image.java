package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;

/**
 * One size of a picture, in pixels if known, on one of Spotify's image hosts.
 */
public record Image(@Nullable String url, @Nullable Integer width, @Nullable Integer height) {
}
