package dev.earshot.artwork;

/**
 * Published when a cover is available that was not when it was requested.
 */
public record ArtworkReady(String url) {
}
