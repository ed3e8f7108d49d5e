package dev.earshot.playback;

/**
 * The addresses of an item's picture in two sizes: at least 600 and at least 64 pixels
 * wide, or else the widest there is.
 */
public record Artwork(String large, String small) {
}
