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
 * @param leastMillis zero if all plays count; {@link #TO_THE_END} if only those to the
 * end do
 * @param exportsOnly whether what no export of Spotify tells is not included
 */
public record CountRule(long leastMillis, boolean exportsOnly) {

	/** The longest time that a play may need to count. */
	public static final Duration MOST = Duration.ofMinutes(10);

	/** What no play is listened to for. */
	public static final long TO_THE_END = Long.MAX_VALUE;

	/** What Spotify itself counts. */
	public static final CountRule SPOTIFY = of(LoggedPlay.LEAST_COUNTED, false);

	/**
	 * Returns a rule.
	 * @param least {@code null} if only plays to the end count
	 */
	public static CountRule of(@Nullable Duration least, boolean exportsOnly) {
		return new CountRule((least != null) ? least.toMillis() : TO_THE_END, exportsOnly);
	}

	/** Returns what a listener has chosen. */
	public static CountRule of(Listener listener) {
		return of(listener.leastCounted(), listener.exportsOnly());
	}

	/** Returns how long a play needs to count; {@code null} if only to the end. */
	public @Nullable Duration least() {
		return (this.leastMillis != TO_THE_END) ? Duration.ofMillis(this.leastMillis) : null;
	}

	/** Returns whether a play and its time are included in numbers at all. */
	public boolean includes(PlayColumns plays, int play) {
		return !this.exportsOnly || plays.source(play) == PlaySource.IMPORTED;
	}

	/** Returns whether a play counts as one. */
	public boolean counts(PlayColumns plays, int play) {
		return includes(plays, play) && (plays.listened(play) >= this.leastMillis || plays.isCompleted(play));
	}

}
