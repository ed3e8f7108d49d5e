package dev.earshot.links.options;

/**
 * How a card looks and what it shows while nothing plays.
 *
 * @param look its composition
 * @param theme its colours
 * @param width in pixels, 300 to 800
 * @param recent whether it shows what was last heard while nothing plays
 * @param progress whether it shows how far the item has got
 */
public record CardOptions(Look look, Theme theme, int width, boolean recent, boolean progress) {

	/** What holds until its owner chooses. */
	public static final CardOptions USUAL = new CardOptions(Look.WIDE, Theme.AUTO, 480, true, true);

	/**
	 * Reads what is given; what is not given, or not possible, stays as it is here.
	 * @param reader where the texts stand
	 * @return the options
	 */
	public CardOptions with(OptionReader reader) {
		return new CardOptions(reader.oneOf("look", this.look), reader.oneOf("theme", this.theme),
				reader.between("width", 300, 800, this.width), reader.yesOrNo("recent", this.recent),
				reader.yesOrNo("progress", this.progress));
	}

	/**
	 * Reads what an address asks for, which anybody may write: it shows nothing that is
	 * not shown here. Another width is one of whole tens, so that whoever tries widths
	 * out does not have as many pictures made as there are pixels.
	 * @param reader where the texts stand
	 * @return the options
	 */
	public CardOptions asked(OptionReader reader) {
		CardOptions asked = with(reader);
		int width = (asked.width != this.width) ? (asked.width + 5) / 10 * 10 : this.width;
		return new CardOptions(asked.look, asked.theme, width, this.recent && asked.recent, asked.progress);
	}

	/**
	 * The compositions of a card.
	 */
	public enum Look {

		/** Cover at the left, words at the right. */
		WIDE,

		/** Cover on top, words below. */
		TALL,

		/** One line without a cover, no higher than Spotify's mark needs. */
		LINE

	}

	/**
	 * The colours of a card.
	 */
	public enum Theme {

		/** Light or dark as the reader prefers. */
		AUTO,

		/** Dark words on white. */
		LIGHT,

		/** White words on black. */
		DARK,

		/** On a colour taken from the artwork. */
		ARTWORK,

		/** No background, light or dark as the reader prefers. */
		CLEAR

	}

}
