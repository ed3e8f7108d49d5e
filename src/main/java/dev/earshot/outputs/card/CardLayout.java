package dev.earshot.outputs.card;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A card with everything in its place.
 *
 * @param panel the card itself
 * @param flow the text but times, as browsers set it
 * @param mark where Spotify's mark stands
 * @param text the same, as everything else draws it
 * @param cover {@code null} for a look without one
 * @param bar {@code null} if there is no progress to show
 */
record CardLayout(Panel panel, TextFlow flow, Box mark, TextBlock text, @Nullable CoverImage cover,
		@Nullable ProgressBar bar) {

	/** Spotify asks for 21 pixels at least. */
	static final int MARK = 22;

	/** And for half its height around it. */
	static final int AROUND_MARK = 11;

	static final int GLYPH = 12;

	public List<TextLine> lines() {
		return this.text.lines();
	}

	public @Nullable Box glyph() {
		return this.text.glyph();
	}

	public @Nullable Badge badge() {
		return this.text.badge();
	}

	/**
	 * How much the mark is scaled from the 24 pixels that it is drawn in.
	 * @return less than one
	 */
	public double markScale() {
		return Math.round(this.mark.width() / 24 * 10000) / 10000.0;
	}

}
