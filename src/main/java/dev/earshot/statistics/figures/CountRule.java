package dev.earshot.statistics.figures;

import java.time.Duration;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.statistics.columns.PlayColumns;

/**
 * Which plays count as plays: those that were listened to for long enough, or to the end
 * of the item. The time counts in any case.
 *
 * @param least zero if all plays count
 */
public record CountRule(Duration least) {

	/** What Spotify itself counts. */
	public static final CountRule SPOTIFY = new CountRule(LoggedPlay.LEAST_COUNTED);

	/** Returns whether a play counts as one. */
	public boolean counts(PlayColumns plays, int play) {
		return plays.listened(play) >= this.least.toMillis() || plays.isCompleted(play);
	}

}
