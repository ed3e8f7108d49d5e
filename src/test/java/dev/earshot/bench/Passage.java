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

	private static final long TOLERANCE = 1000;

	boolean isSong() {
		return this.duration > 0 && this.duration <= LONGEST_SONG;
	}

	long positionAt(long moment) {
		return Math.min(this.duration, this.position + ((this.sound == Sound.PLAYING) ? moment - this.from : 0));
	}

	/**
	 * Whether somebody who is told this is told what is heard.
	 * @param heard what is heard
	 * @param moment when
	 * @return {@code true} for the same item at the same position within a second, and
	 * for silence of any kind
	 */
	boolean tells(Passage heard, long moment) {
		boolean plays = this.sound == Sound.PLAYING;
		if (!plays || heard.sound != Sound.PLAYING) {
			return plays == (heard.sound == Sound.PLAYING);
		}
		return this.item == heard.item && Math.abs(positionAt(moment) - heard.positionAt(moment)) <= TOLERANCE;
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

		/** A person skips. */
		SKIP,

		/** A person jumps within an item. */
		SEEK,

		/** A person pauses or quits. */
		PAUSE,

		/** A person plays on after a pause or after silence. */
		RETURN,

		/** Spotify forgets a player that has been paused for some time. */
		FADE

	}

}
