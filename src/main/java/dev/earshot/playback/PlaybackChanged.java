package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when something changed that a person would notice, but not when the item went
 * on as expected. Every listener of another module says when it is called:
 * {@link #SHOWN_FIRST} or {@link #BEFORE_OTHER_NODES}.
 */
public record PlaybackChanged(AccountId account, NowPlaying before, NowPlaying after) {

	/** The order of listeners that only show the change, because others take longer. */
	public static final int SHOWN_FIRST = 0;

	/**
	 * The order of all others. Other nodes hear of the change after them: whoever takes
	 * over from this node knows of none that has not been handled.
	 */
	public static final int BEFORE_OTHER_NODES = 1;

}
