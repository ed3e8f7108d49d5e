package dev.earshot.artwork;

import java.util.Base64;

/**
 * A scaled cover. This server has drawn it anew, so that no byte of the original file is
 * passed on.
 *
 * @param mediaType such as {@code image/jpeg}
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record Thumbnail(byte[] bytes, String mediaType, int width, int height, Palette palette) {

	public String dataUri() {
		return "data:" + this.mediaType + ";base64," + Base64.getEncoder().encodeToString(this.bytes);
	}

}
