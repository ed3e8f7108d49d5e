package dev.earshot.history.filling;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Which item was played when. Times are in milliseconds.
 *
 * @param title folded
 * @param from for a row of the list, the earliest that is possible
 */
record TimedItem(@Nullable String uri, String title, long from, long to) {

	/** Spotify lists no play that is shorter. */
	static final long SHORTEST = 30_000;

	// One play and its repetition overlap by a crossfade of up to 12 seconds, and by as
	// much as polls are off.
	private static final long SLACK = 15_000;

	static TimedItem of(LoggedPlay play) {
		return new TimedItem(play.item().uri(), SearchText.fold(play.item().title()), play.startedAt().toEpochMilli(),
				play.endedAt().toEpochMilli());
	}

	long length() {
		return this.to - this.from;
	}

	/** Compares titles, too: account data has no URIs, and a track may have several. */
	boolean isSameItem(TimedItem other) {
		return (this.uri != null && this.uri.equals(other.uri)) || this.title.equals(other.title);
	}

	/**
	 * Returns whether both can be the same play: they overlap, or one ended so soon after
	 * the other one that Spotify would not have listed it.
	 */
	boolean isSamePlay(TimedItem other) {
		return isSameItem(other) && (common(other) > SLACK || endsApart(other) < SHORTEST);
	}

	private long common(TimedItem other) {
		return Math.min(this.to, other.to) - Math.max(this.from, other.from);
	}

	long endsApart(TimedItem other) {
		return Math.abs(this.to - other.to);
	}

	/** Returns whether the other one played so long that nothing is left to be listed. */
	boolean isCoveredBy(TimedItem other) {
		return isSameItem(other) && other.from < this.to && other.to > this.from && this.to - other.to < SHORTEST;
	}

}
