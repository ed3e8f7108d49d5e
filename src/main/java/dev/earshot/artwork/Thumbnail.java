package dev.earshot.artwork;

import java.util.Base64;

/**
 * A cover, whole and scaled, as this server has drawn it anew: not one byte of it came
 * from elsewhere.
 *
 * @param bytes the file
 * @param mediaType such as {@code image/jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param palette colours taken from it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Thumbnail(byte[] bytes, String mediaType, int width, int height, Palette palette) {

	/**
	 * The picture as an address that holds it all.
	 * @return a {@code data:} URI
	 */
	public String dataUri() {
		return "data:" + this.mediaType + ";base64," + Base64.getEncoder().encodeToString(this.bytes);
	}

}
