package dev.earshot.playback;

/**
 * How soon somebody needs to know what an account plays, in ascending order.
 */
public enum DemandLevel {

	/** Nobody needs it: there are no polls. */
	NONE,

	/** A hidden page, a log, a card or a feed: no play must be missed. */
	BACKGROUND,

	/** An overlay or a display: people see it, but do not wait for it. */
	DISPLAY,

	/** A page that somebody looks at. */
	VISIBLE_PAGE;

	public DemandLevel or(DemandLevel other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
