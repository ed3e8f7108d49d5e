package dev.earshot.links.options;

/**
 * The options of a recap.
 *
 * @param year zero for the year that people look back on
 * @param month from 1; zero for the whole year
 */
public record RecapOptions(int year, int month, Shape shape, Theme theme) {

	/** The options of a new link. */
	public static final RecapOptions DEFAULTS = new RecapOptions(0, 0, Shape.STORY, Theme.DARK);

	public RecapOptions with(OptionReader reader) {
		return new RecapOptions(reader.between("year", 0, 2099, this.year), reader.between("month", 0, 12, this.month),
				reader.oneOf("shape", this.shape), reader.oneOf("theme", this.theme));
	}

	/**
	 * Returns these options with the shape and colors of an address, which anybody may
	 * change. It cannot show another year.
	 */
	public RecapOptions requested(OptionReader reader) {
		RecapOptions requested = with(reader);
		return new RecapOptions(this.year, this.month, requested.shape, requested.theme);
	}

	/** The shapes of its picture. */
	public enum Shape {

		/** Fills a phone that is held upright. */
		STORY,

		/** As high as wide. */
		SQUARE,

		/** As messengers show a link. */
		WIDE

	}

	/** The colors of its picture. */
	public enum Theme {

		/** Light text on a dark background. */
		DARK,

		/** Dark text on a light background. */
		LIGHT

	}

}
