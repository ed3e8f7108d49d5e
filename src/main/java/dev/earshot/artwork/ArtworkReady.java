package dev.earshot.artwork;

/**
 * Published when a cover is available that was not when it was requested.
 *
 * @param url its address at Spotify
 */
public record ArtworkReady(String url) {
}
