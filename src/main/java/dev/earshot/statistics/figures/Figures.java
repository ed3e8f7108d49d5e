package dev.earshot.statistics.figures;

import java.time.Duration;

/**
 * How much was listened in a period.
 *
 * @param plays that count
 * @param tracks different ones that were listened to, without podcasts and audiobooks
 * @param artists different ones of those tracks
 * @param newTracks those that had never been listened to before
 * @param newArtists those that had never been listened to before
 */
public record Figures(Duration listened, long plays, int tracks, int artists, int newTracks, int newArtists) {

	public boolean isEmpty() {
		return this.listened.isZero() && this.plays == 0;
	}

}
