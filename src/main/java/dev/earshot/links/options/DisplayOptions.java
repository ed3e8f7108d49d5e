package dev.earshot.links.options;

/**
 * The options of a display.
 *
 * @param heading whether it says where the music plays, if that is known
 * @param dimFrom the hour from which the display is dimmed, 0 to 23, by its own clock
 * @param dimTo the hour until which it is dimmed; equal to {@code dimFrom} for never
 * @param brightness of the dimmed display in percent, 5 to 90
 */
public record DisplayOptions(Theme theme, boolean heading, Clock clock, int dimFrom, int dimTo, int brightness) {

	/** The options of a new link. */
	public static final DisplayOptions DEFAULTS = new DisplayOptions(Theme.ARTWORK, false, Clock.HOURS_24, 0, 0, 30);

	private static final int LAST_HOUR = 23;

	public DisplayOptions with(OptionReader reader) {
		return new DisplayOptions(reader.oneOf("theme", this.theme), reader.yesOrNo("heading", this.heading),
				reader.oneOf("clock", this.clock), reader.between("dim-from", 0, LAST_HOUR, this.dimFrom),
				reader.between("dim-to", 0, LAST_HOUR, this.dimTo),
				reader.between("brightness", 5, 90, this.brightness));
	}

	/**
	 * Returns these options with the valid values of an address, which anybody may
	 * change. It cannot show what the owner hides.
	 */
	public DisplayOptions requested(OptionReader reader) {
		DisplayOptions requested = with(reader);
		return new DisplayOptions(requested.theme, this.heading && requested.heading, requested.clock,
				requested.dimFrom, requested.dimTo, requested.brightness);
	}

	/** The colors of a display. */
	public enum Theme {

		/** Colors of the artwork. */
		ARTWORK,

		/** White on black, which wears the screen least. */
		BLACK,

		/** Dark on light. */
		LIGHT

	}

	/** The clock while nothing plays. */
	public enum Clock {

		/** From 0:00 to 23:59. */
		HOURS_24,

		/** From 1:00 to 12:59, twice. */
		HOURS_12,

		/** None: the screen is black. */
		OFF

	}

}
