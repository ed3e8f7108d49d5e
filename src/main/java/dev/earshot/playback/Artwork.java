package dev.earshot.playback;

/**
 * The addresses of a cover in two sizes.
 *
 * @param large at least 600 pixels wide, or the widest there is
 * @param small at least 64 pixels wide, or the widest there is
 */
public record Artwork(String large, String small) {
}
