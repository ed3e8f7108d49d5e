package dev.earshot.links.options;

/**
 * How an overlay looks and when it hides.
 *
 * @param look its composition
 * @param theme its colours
 * @param size in percent of the usual size, 50 to 300
 * @param align where in its page it stands
 * @param motion how a change shows; nothing moves for a person who wants less motion
 * @param hideIdle whether it hides while nothing plays
 * @param hideAfter after how many seconds of the same it hides, up to 3600; 0 for never
 * @param css more style, up to 4000 characters, which can load nothing
 */
public record OverlayOptions(Look look, Theme theme, int size, Align align, Motion motion, boolean hideIdle,
		int hideAfter, String css) {

	/** What holds until its owner chooses. */
	public static final OverlayOptions USUAL = new OverlayOptions(Look.BAR, Theme.DARK, 100, Align.BOTTOM_LEFT,
			Motion.SLIDE, true, 0, "");

	private static final int LONGEST_CSS = 4000;

	/**
	 * Reads what is given; what is not given, or not possible, stays as it is here.
	 * @param reader where the texts stand
	 * @return the options
	 */
	public OverlayOptions with(OptionReader reader) {
		return new OverlayOptions(reader.oneOf("look", this.look), reader.oneOf("theme", this.theme),
				reader.between("size", 50, 300, this.size), reader.oneOf("align", this.align),
				reader.oneOf("motion", this.motion), reader.yesOrNo("hide-idle", this.hideIdle),
				reader.between("hide-after", 0, 3600, this.hideAfter),
				reader.text("css", LONGEST_CSS, OwnStyle::loadsNothing, this.css));
	}

	/**
	 * The compositions of an overlay.
	 */
	public enum Look {

		/** One compact line: small cover, title, who it is by, progress below. */
		BAR,

		/** A panel: large cover beside the words, progress with times. */
		CARD,

		/** Cover on top, words below, for a corner of the picture. */
		TOWER,

		/** Words alone, large, without a panel: for busy scenes. */
		TEXT,

		/** One strip over the whole width, at the foot of the picture. */
		STRIP,

		/** The smallest: title and who it is by in a rounded label. */
		PILL,

		/** A broad lower third with the cover, as news programmes have it. */
		LOWER_THIRD

	}

	/**
	 * The colours of an overlay.
	 */
	public enum Theme {

		/** Light words on a dark panel. */
		DARK,

		/** Dark words on a light panel. */
		LIGHT,

		/** On a colour taken from the artwork. */
		ARTWORK,

		/** No panel; the words have an outline to be readable on anything. */
		CLEAR

	}

	/**
	 * Where the overlay stands in its page.
	 */
	public enum Align {

		/** In the upper left corner. */
		TOP_LEFT,

		/** In the middle of the upper edge. */
		TOP,

		/** In the upper right corner. */
		TOP_RIGHT,

		/** In the middle of the left edge. */
		LEFT,

		/** In the middle. */
		CENTER,

		/** In the middle of the right edge. */
		RIGHT,

		/** In the lower left corner. */
		BOTTOM_LEFT,

		/** In the middle of the lower edge. */
		BOTTOM,

		/** In the lower right corner. */
		BOTTOM_RIGHT

	}

	/**
	 * How a change shows.
	 */
	public enum Motion {

		/** It comes in from the nearest edge. */
		SLIDE,

		/** It fades. */
		FADE,

		/** At once. */
		NONE

	}

}
