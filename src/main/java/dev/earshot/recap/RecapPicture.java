package dev.earshot.recap;

/**
 * A picture as PNG.
 *
 * @param tag changes with the picture
 */
public record RecapPicture(byte[] png, String tag) {
}
