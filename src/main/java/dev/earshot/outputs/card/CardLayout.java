package dev.earshot.outputs.card;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The positions of everything on a card.
 *
 * @param flow the text without times, as browsers lay it out
 * @param text the same text as programs without HTML draw it
 * @param cover {@code null} for a look without one
 * @param bar {@code null} if no progress is shown
 * @param footer how long the person has listened; {@code null} if that is not shown
 */
record CardLayout(Panel panel, TextFlow flow, Box mark, TextBlock text, @Nullable CoverImage cover,
		@Nullable ProgressBar bar, @Nullable TextLine footer) {

	// The size of the Spotify mark, which must be at least 21 pixels.
	static final int MARK = 22;

	// The clear space around the mark, which must be half its height.
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

	// The mark is drawn in 24 by 24 pixels.
	public double markScale() {
		return Math.round(this.mark.width() / 24 * 10000) / 10000.0;
	}

}
