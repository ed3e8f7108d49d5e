package dev.earshot.playback;

/**
 * What a player can be told to do, and Spotify sometimes says that it may not.
 */
public enum Action {

	/** To pause. */
	PAUSE("pausing"),

	/** To go on. */
	RESUME("resuming"),

	/** To go to another position. */
	SEEK("seeking"),

	/** To go to the next item. */
	NEXT("skipping_next"),

	/** To go to the item before. */
	PREVIOUS("skipping_prev"),

	/** To change the order. */
	SHUFFLE("toggling_shuffle"),

	/** To start over what is played from. */
	REPEAT_CONTEXT("toggling_repeat_context"),

	/** To start over the track. */
	REPEAT_TRACK("toggling_repeat_track"),

	/** To go on elsewhere. */
	TRANSFER("transferring_playback");

	private final String flag;

	Action(String flag) {
		this.flag = flag;
	}

	/**
	 * The name among Spotify's {@code actions.disallows}.
	 * @return such as {@code skipping_next}
	 */
	String flag() {
		return this.flag;
	}

}
