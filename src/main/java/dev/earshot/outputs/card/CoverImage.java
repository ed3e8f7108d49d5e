package dev.earshot.outputs.card;

import dev.earshot.artwork.Thumbnail;
import org.jspecify.annotations.Nullable;

/**
 * The position of the cover, or of a sign that there is none.
 *
 * @param corner the radius of the corners, as Spotify requires it
 * @param data the image as a {@code data:} URI; {@code null} for none
 */
record CoverImage(Box box, int corner, @Nullable String data) {

	static CoverImage of(@Nullable Thumbnail thumbnail, Box room, int corner) {
		return (thumbnail != null)
				? new CoverImage(room.fit(thumbnail.width(), thumbnail.height()), corner, thumbnail.dataUri())
				: new CoverImage(room, corner, null);
	}

	// The sign is drawn in 24 by 24 pixels and covers a third of the box.
	public double signScale() {
		return Box.rounded(this.box.width() / 72);
	}

	public double signX() {
		return this.box.x() + this.box.width() / 2 - 12 * signScale();
	}

	public double signY() {
		return this.box.y() + this.box.height() / 2 - 12 * signScale();
	}

}
