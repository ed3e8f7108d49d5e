package dev.earshot.artwork;

/**
 * Published when a cover that was asked for in vain can be had now.
 *
 * @param url its address at Spotify
 */
public record ArtworkReady(String url) {
}
