package dev.earshot.statistics.figures;

import java.time.Duration;

import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.statistics.columns.PlayColumns;
import org.jspecify.annotations.Nullable;

/**
 * Which plays count as plays: those that were listened to for long enough, or to the end
 * of the item. The time of what is included counts in any case.
 *
 * @param least zero if all plays count; {@code null} if only those to the end do
 * @param exportsOnly whether what no export of Spotify tells is not included
 */
public record CountRule(@Nullable Duration least, boolean exportsOnly) {

	/** The longest time that a play may need to count. */
	public static final Duration MOST = Duration.ofMinutes(10);

	/** What Spotify itself counts. */
	public static final CountRule SPOTIFY = new CountRule(LoggedPlay.LEAST_COUNTED, false);

	/** Returns what a listener has chosen. */
	public static CountRule of(Listener listener) {
		return new CountRule(listener.leastCounted(), listener.exportsOnly());
	}

	/** Returns whether a play and its time are included in numbers at all. */
	public boolean includes(PlayColumns plays, int play) {
		return !this.exportsOnly || plays.source(play) == PlaySource.IMPORTED;
	}

	/** Returns whether a play counts as one. */
	public boolean counts(PlayColumns plays, int play) {
		return includes(plays, play) && (plays.isCompleted(play) || isLongEnough(plays.listened(play)));
	}

	private boolean isLongEnough(int listened) {
		return this.least != null && listened >= this.least.toMillis();
	}

}
