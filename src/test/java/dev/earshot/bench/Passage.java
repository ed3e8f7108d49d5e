package dev.earshot.bench;

/**
 * What a player does from one moment to the next change. All times are milliseconds.
 *
 * @param from when it begins
 * @param toldFrom when Spotify begins to tell it
 * @param sound whether it plays
 * @param item which item is played
 * @param position the position at the beginning
 * @param duration the length of the item
 * @param cause what made it begin
 */
public record Passage(long from, long toldFrom, Sound sound, int item, long position, long duration, Cause cause) {

	private static final long LONGEST_SONG = 600_000;

	boolean isSong() {
		return this.duration > 0 && this.duration <= LONGEST_SONG;
	}

	long positionAt(long moment) {
		return Math.min(this.duration, this.position + ((this.sound == Sound.PLAYING) ? moment - this.from : 0));
	}

	/**
	 * Whether a player plays.
	 */
	public enum Sound {

		/** It plays. */
		PLAYING,

		/** It is paused. */
		PAUSED,

		/** There is no player. */
		NOTHING

	}

	/**
	 * What makes a player change.
	 */
	public enum Cause {

		/** A track has ended. */
		END,

		/** A person skips, seeks, pauses or quits. */
		ACT,

		/** A person plays on after a pause or after silence. */
		RETURN,

		/** Spotify forgets a player that has been paused for some time. */
		FADE

	}

}
