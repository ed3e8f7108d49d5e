package dev.earshot.scrobbling.range;

import dev.earshot.core.Slug;

/**
 * How far the sending of a range is.
 */
public enum RangeState {

	/** The server finds out what there is to send. */
	COUNTING,

	/** The person is to say whether it is sent. */
	COUNTED,

	/** It is being sent. */
	SENDING,

	/** All of it was brought into the queue. */
	DONE,

	/** The person has ended it. */
	CANCELLED;

	public boolean isRunning() {
		return this == COUNTING || this == SENDING;
	}

	public boolean isOver() {
		return this == DONE || this == CANCELLED;
	}

	public String code() {
		return Slug.of(this);
	}

}
