package dev.earshot.share.card;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A card with everything in its place.
 *
 * @param width of the card
 * @param height of the card
 * @param corner the radius of its corners
 * @param cover {@code null} for a look without one
 * @param glyph the place of the sign for the state; {@code null} if there is none
 * @param lines all text but times
 * @param badge {@code null} if the item is not explicit
 * @param bar {@code null} if there is no progress to show
 * @param mark where Spotify's mark stands
 * @param words what no text may leave
 */
record Sheet(int width, int height, int corner, @Nullable Cover cover, @Nullable Box glyph, List<Line> lines,
		@Nullable Badge badge, @Nullable Bar bar, Box mark, Box words) {

	/** Spotify asks for 21 pixels at least. */
	static final int MARK = 22;

	/** And for half its height around it. */
	static final int AROUND_MARK = 11;

	static final int GLYPH = 12;

	/**
	 * Where the line around the card runs.
	 * @return half a pixel from its edge, so that it is sharp
	 */
	public Box frame() {
		return new Box(0.5, 0.5, this.width - 1, this.height - 1);
	}

	/**
	 * How much the mark is scaled from the 24 pixels that it is drawn in.
	 * @return less than one
	 */
	public double markScale() {
		return Math.round(this.mark.width() / 24 * 10000) / 10000.0;
	}

}
