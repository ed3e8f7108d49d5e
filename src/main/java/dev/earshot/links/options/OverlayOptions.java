package dev.earshot.links.options;

/**
 * The options of an overlay.
 *
 * @param size in percent, 50 to 300
 * @param motion how a change is animated, unless a person prefers reduced motion
 * @param hideIdle whether it hides while nothing plays
 * @param hideAfter the seconds without a change until it hides, up to 3600; 0 for never
 * @param css custom style, up to 4000 characters, which cannot load resources
 */
public record OverlayOptions(Look look, Theme theme, int size, Align align, Motion motion, boolean hideIdle,
		int hideAfter, String css) {

	/** The options of a new link. */
	public static final OverlayOptions DEFAULTS = new OverlayOptions(Look.BAR, Theme.DARK, 100, Align.BOTTOM_LEFT,
			Motion.SLIDE, true, 0, "");

	private static final int MAX_CSS_LENGTH = 4000;

	public OverlayOptions with(OptionReader reader) {
		return new OverlayOptions(reader.oneOf("look", this.look), reader.oneOf("theme", this.theme),
				reader.between("size", 50, 300, this.size), reader.oneOf("align", this.align),
				reader.oneOf("motion", this.motion), reader.yesOrNo("hide-idle", this.hideIdle),
				reader.between("hide-after", 0, 3600, this.hideAfter),
				reader.text("css", MAX_CSS_LENGTH, CustomStyle::loadsNothing, this.css));
	}

	/** The compositions of an overlay. */
	public enum Look {

		/** One compact line: small cover, title, artists, progress below. */
		BAR,

		/** A panel: large cover beside the text, progress with times. */
		CARD,

		/** Cover at the top, text below, for a corner of the picture. */
		TOWER,

		/** Large text without a panel, for busy scenes. */
		TEXT,

		/** One strip over the whole width, at the bottom of the picture. */
		STRIP,

		/** The smallest: title and artists in a rounded label. */
		PILL,

		/** A broad lower third with the cover, as in news programmes. */
		LOWER_THIRD

	}

	/** The colors of an overlay. */
	public enum Theme {

		/** Light text on a dark panel. */
		DARK,

		/** Dark text on a light panel. */
		LIGHT,

		/** A color of the artwork. */
		ARTWORK,

		/** No panel; the text has an outline, so that it is readable on anything. */
		CLEAR

	}

	/** The position of the overlay on its page. */
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

	/** How a change is animated. */
	public enum Motion {

		/** Slides in from the nearest edge. */
		SLIDE,

		/** Fades. */
		FADE,

		/** Changes at once. */
		NONE

	}

}
