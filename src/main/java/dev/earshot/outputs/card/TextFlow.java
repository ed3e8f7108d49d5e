package dev.earshot.outputs.card;

import dev.earshot.core.Slug;

/**
 * The text of a card as a browser lays it out: in the font of the reader, shortened where
 * that font needs it.
 *
 * @param hasState whether there is space for the state as text
 * @param minNamesWidth in pixels; a row with less space omits the names
 */
record TextFlow(Box box, Layout layout, FontMetrics title, boolean hasState, int minNamesWidth) {

	static TextFlow of(Box box, Layout layout, FontMetrics title) {
		return new TextFlow(box, layout, title, true, 0);
	}

	// The height of a title of two lines and one row below it, in pixels.
	public int rowsHeight() {
		return 2 * TextRow.height(this.title) + TextRow.BY_HEIGHT;
	}

	public int titleHeight() {
		return TextRow.height(this.title);
	}

	/** The arrangement of state, title and names. */
	enum Layout {

		// State above the rows, all centred vertically.
		CENTERED,

		// State at the top, rows centred, progress bar at the bottom.
		SPREAD,

		// State at the top, rows from a fixed position.
		STACKED,

		// Everything in one row.
		INLINE;

		public String code() {
			return Slug.of(this);
		}

	}

}
