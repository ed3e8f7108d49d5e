package dev.earshot.recap.picture;

/**
 * The size of a picture in pixels.
 */
public enum PictureShape {

	/** Fills a phone that is held upright. */
	STORY(1080, 1920),

	/** As high as wide. */
	SQUARE(1080, 1080),

	/** As messengers show a link. */
	WIDE(1200, 630);

	private final int width;

	private final int height;

	PictureShape(int width, int height) {
		this.width = width;
		this.height = height;
	}

	public int width() {
		return this.width;
	}

	public int height() {
		return this.height;
	}

}
