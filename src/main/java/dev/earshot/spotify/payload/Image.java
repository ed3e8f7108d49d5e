package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;

/**
 * One size of a picture.
 *
 * @param url the address, on one of Spotify's image hosts
 * @param width in pixels, if known
 * @param height in pixels, if known
 */
public record Image(@Nullable String url, @Nullable Integer width, @Nullable Integer height) {
}
