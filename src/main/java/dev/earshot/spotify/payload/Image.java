package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;

/**
 * One size of a picture.
 *
 * @param url where it is, on one of Spotify's image hosts
 * @param width in pixels, if told
 * @param height in pixels, if told
 */
public record Image(@Nullable String url, @Nullable Integer width, @Nullable Integer height) {
}
