package dev.earshot.links.options;

/**
 * The options of a card.
 *
 * @param width in pixels, 300 to 800
 * @param recent whether the item that played last is shown while nothing plays
 * @param listened whether it tells how long the person has listened today and this week
 */
public record CardOptions(Look look, Theme theme, int width, boolean recent, boolean progress, boolean listened) {

	/** The options of a new link. */
	public static final CardOptions DEFAULTS = new CardOptions(Look.WIDE, Theme.AUTO, 480, true, true, false);

	public CardOptions with(OptionReader reader) {
		return new CardOptions(reader.oneOf("look", this.look), reader.oneOf("theme", this.theme),
				reader.between("width", 300, 800, this.width), reader.yesOrNo("recent", this.recent),
				reader.yesOrNo("progress", this.progress), reader.yesOrNo("listened", this.listened));
	}

	/**
	 * Returns these options with the valid values of an address, which anybody may
	 * change. It cannot show what the owner hides, and another width is rounded to tens,
	 * so that trying out widths does not draw a card for each pixel.
	 */
	public CardOptions requested(OptionReader reader) {
		CardOptions requested = withRoundWidth(reader);
		return new CardOptions(requested.look, requested.theme, requested.width, this.recent && requested.recent,
				requested.progress, this.listened && requested.listened);
	}

	/** Returns these options as the owner tries them out, who may choose everything. */
	public CardOptions previewed(OptionReader reader) {
		return withRoundWidth(reader);
	}

	private CardOptions withRoundWidth(OptionReader reader) {
		CardOptions read = with(reader);
		int round = (read.width != this.width) ? (read.width + 5) / 10 * 10 : this.width;
		return new CardOptions(read.look, read.theme, round, read.recent, read.progress, read.listened);
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
