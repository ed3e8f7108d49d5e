package dev.earshot.playback;

/**
 * The picture of an item in two sizes.
 *
 * @param large the address of one at least 600 pixels wide, or the widest there is
 * @param small the address of one at least 64 pixels wide, or the widest there is
 */
public record Artwork(String large, String small) {
}
