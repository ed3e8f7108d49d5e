package dev.earshot.history.log;

import dev.earshot.playback.Play.Beginning;

/**
 * How a play began. The order is stored, so new constants go to the end.
 */
public enum StartReason {

	/** Nobody saw it begin. */
	UNKNOWN,

	/** The play before it had come to its natural end. */
	FOLLOWED,

	/** Somebody began to play it. */
	CHOSEN,

	/** The same item had been played immediately before. */
	REPEATED;

	static StartReason of(Beginning beginning) {
		return switch (beginning) {
			case FOLLOWED -> FOLLOWED;
			case CHOSEN -> CHOSEN;
			case REPEATED -> REPEATED;
			case UNKNOWN -> UNKNOWN;
		};
	}

}
