package dev.earshot.statistics.figures;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What stands out among the plays of a period that count. Each is {@code null} if there
 * is none.
 *
 * @param first the first play
 * @param last the last play
 * @param repeat the most plays of a track on a day; of several the one that came first
 * @param neverSkipped the track with the most plays of those that went on to the end
 * every time
 */
public record Extremes(@Nullable PlayMoment first, @Nullable PlayMoment last, @Nullable DayRepeat repeat,
		@Nullable Ranked neverSkipped) {

	/**
	 * When something was played.
	 *
	 * @param item its ID
	 */
	public record PlayMoment(Instant startedAt, int item) {
	}

	/**
	 * How often a track was played on a day.
	 *
	 * @param item its ID
	 */
	public record DayRepeat(int item, LocalDate date, int plays) {
	}

}
