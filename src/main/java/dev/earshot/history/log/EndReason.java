package dev.earshot.history.log;

import dev.earshot.playback.Play.Ending;

/**
 * How a play ended. The order is stored, so new constants go to the end.
 */
public enum EndReason {

	/** Nobody saw it end. */
	UNKNOWN,

	/** By the natural end of the item. */
	COMPLETED,

	/** Another item of the same context, or the same item, was played instead. */
	SKIPPED,

	/** Something from another context was played instead. */
	REPLACED,

	/** It was paused and never resumed. */
	PAUSED,

	/** Nothing was played any more. */
	STOPPED;

	static EndReason of(Ending ending) {
		return switch (ending) {
			case COMPLETED -> COMPLETED;
			case SKIPPED -> SKIPPED;
			case REPLACED -> REPLACED;
			case PAUSED -> PAUSED;
			case STOPPED -> STOPPED;
			case UNKNOWN -> UNKNOWN;
		};
	}

}
