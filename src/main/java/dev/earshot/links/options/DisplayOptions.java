package dev.earshot.links.options;

/**
 * How a display looks and when it is dimmed.
 *
 * @param theme its colours
 * @param clock what the clock shows while nothing plays
 * @param dimFrom the hour from which it is dimmed, 0 to 23, by the clock of the display
 * @param dimTo the hour at which it is bright again; the same as {@code dimFrom} for a
 * display that is never dimmed
 * @param brightness of the dimmed display in percent, 5 to 90
 */
public record DisplayOptions(Theme theme, Clock clock, int dimFrom, int dimTo, int brightness) {

	/** What holds until its owner chooses. */
	public static final DisplayOptions USUAL = new DisplayOptions(Theme.ARTWORK, Clock.HOURS_24, 0, 0, 30);

	private static final int LAST_HOUR = 23;

	/**
	 * Reads what is given; what is not given, or not possible, stays as it is here.
	 * @param reader where the texts stand
	 * @return the options
	 */
	public DisplayOptions with(OptionReader reader) {
		return new DisplayOptions(reader.oneOf("theme", this.theme), reader.oneOf("clock", this.clock),
				reader.between("dim-from", 0, LAST_HOUR, this.dimFrom),
				reader.between("dim-to", 0, LAST_HOUR, this.dimTo),
				reader.between("brightness", 5, 90, this.brightness));
	}

	/**
	 * The colours of a display.
	 */
	public enum Theme {

		/** Taken from the artwork. */
		ARTWORK,

		/** White on black, kindest to the screen. */
		BLACK,

		/** Dark on light. */
		LIGHT

	}

	/**
	 * The clock while nothing plays.
	 */
	public enum Clock {

		/** From 0:00 to 23:59. */
		HOURS_24,

		/** From 1:00 to 12:59, twice. */
		HOURS_12,

		/** None: the screen is black. */
		OFF

	}

}
