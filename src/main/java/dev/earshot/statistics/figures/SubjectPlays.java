package dev.earshot.statistics.figures;

import java.time.Instant;

/**
 * How often an artist, track or other subject was played in a period.
 *
 * @param plays that count, at least one
 * @param first when the first play of all time began that counts
 */
public record SubjectPlays(int id, long plays, Instant first) {

	/** Returns the plays of both, which are the same for somebody. */
	public SubjectPlays and(SubjectPlays other) {
		return new SubjectPlays(this.id, this.plays + other.plays,
				this.first.isBefore(other.first) ? this.first : other.first);
	}

}
