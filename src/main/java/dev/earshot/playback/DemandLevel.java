package dev.earshot.playback;

/**
 * How soon somebody needs to know what an account hears, from the least to the most.
 */
public enum DemandLevel {

	/** Nobody needs it: Spotify is not asked. */
	NONE,

	/** A hidden page, a log, a card or a feed: it must not miss what was played. */
	BACKGROUND,

	/** An overlay or a display: people see it, but do not wait for it. */
	DISPLAY,

	/** A page that somebody looks at. */
	VISIBLE_PAGE;

	/**
	 * The greater of two needs.
	 * @param other the other
	 * @return the one that includes both
	 */
	public DemandLevel or(DemandLevel other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
