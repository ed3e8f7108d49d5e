package dev.earshot.outputs.card;

import dev.earshot.core.Slug;

/**
 * The text of a card as a browser sets it: in the reader's own font, shortened where that
 * font needs it.
 *
 * @param box what no text may leave
 * @param layout how the template arranges it
 * @param title the letters of the title
 * @param hasState whether there is room for the state in words
 * @param leastNames with less room than this, in pixels, names are left out of a row
 */
record TextFlow(Box box, Layout layout, FontMetrics title, boolean hasState, int leastNames) {

	static TextFlow of(Box box, Layout layout, FontMetrics title) {
		return new TextFlow(box, layout, title, true, 0);
	}

	/**
	 * The height of the title in at most two lines and of one row below it.
	 * @return in pixels
	 */
	public int rowsHeight() {
		return 2 * TextRow.height(this.title) + TextRow.BY_HEIGHT;
	}

	public int titleHeight() {
		return TextRow.height(this.title);
	}

	/**
	 * How state, title and names are arranged.
	 */
	enum Layout {

		/** State above the rows, and all of it in the middle of the box. */
		CENTERED,

		/** State at the top, rows in the middle of the box, a bar at its bottom. */
		SPREAD,

		/** State at the top, rows from a fixed place on. */
		STACKED,

		/** Everything in one row. */
		INLINE;

		public String code() {
			return Slug.of(this);
		}

	}

}
