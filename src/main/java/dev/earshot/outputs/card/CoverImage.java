package dev.earshot.outputs.card;

import dev.earshot.artwork.Thumbnail;
import org.jspecify.annotations.Nullable;

/**
 * The cover in its place, or a sign that there is none.
 *
 * @param box where it is
 * @param corner the radius of its corners, as Spotify asks for it
 * @param data the picture as an address that holds it all; {@code null} for none
 */
record CoverImage(Box box, int corner, @Nullable String data) {

	static CoverImage of(@Nullable Thumbnail thumbnail, Box room, int corner) {
		return (thumbnail != null)
				? new CoverImage(room.holding(thumbnail.width(), thumbnail.height()), corner, thumbnail.dataUri())
				: new CoverImage(room, corner, null);
	}

	/**
	 * How much the sign for no cover is enlarged from the 24 pixels that it is drawn in.
	 * @return a third of the cover is covered by it
	 */
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
