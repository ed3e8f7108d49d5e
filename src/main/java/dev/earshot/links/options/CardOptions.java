package dev.earshot.links.options;

/**
 * The options of a card.
 *
 * @param width in pixels, 300 to 800
 * @param recent whether the item that played last is shown while nothing plays
 */
public record CardOptions(Look look, Theme theme, int width, boolean recent, boolean progress) {

	/** The options of a new link. */
	public static final CardOptions DEFAULTS = new CardOptions(Look.WIDE, Theme.AUTO, 480, true, true);

	public CardOptions with(OptionReader reader) {
		return new CardOptions(reader.oneOf("look", this.look), reader.oneOf("theme", this.theme),
				reader.between("width", 300, 800, this.width), reader.yesOrNo("recent", this.recent),
				reader.yesOrNo("progress", this.progress));
	}

	/**
	 * Returns these options with the valid values of an address, which anybody may
	 * change. It cannot show what the owner hides, and another width is rounded to tens,
	 * so that trying out widths does not draw a card for each pixel.
	 */
	public CardOptions requested(OptionReader reader) {
		CardOptions requested = with(reader);
		int width = (requested.width != this.width) ? (requested.width + 5) / 10 * 10 : this.width;
		return new CardOptions(requested.look, requested.theme, width, this.recent && requested.recent,
				requested.progress);
	}

	/** The compositions of a card. */
	public enum Look {

		/** Cover on the left, text on the right. */
		WIDE,

		/** Cover at the top, text below. */
		TALL,

		/** One line without a cover, as high as the Spotify mark needs. */
		LINE

	}

	/** The colors of a card. */
	public enum Theme {

		/** Light or dark, as the reader prefers. */
		AUTO,

		/** Dark text on white. */
		LIGHT,

		/** White text on black. */
		DARK,

		/** A color of the artwork. */
		ARTWORK,

		/** No background; light or dark, as the reader prefers. */
		CLEAR

	}

}
