package dev.earshot.statistics.highlights.named;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.statistics.highlights.Streak;
import dev.earshot.statistics.highlights.Streaks;
import org.jspecify.annotations.Nullable;

/**
 * A run of days that is worth telling.
 *
 * @param kind as in the message codes
 */
public record StreakEntry(String kind, Streak streak) {

	// One day is no run.
	private static final int LEAST_DAYS = 2;

	static List<StreakEntry> of(Streaks streaks) {
		Streak inPeriod = streaks.inPeriod();
		return Stream
			.of(of("current", streaks.current()), of("longest", streaks.longest()),
					of("inPeriod", (inPeriod != null && inPeriod.equals(streaks.longest())) ? null : inPeriod))
			.flatMap((entry) -> entry)
			.toList();
	}

	private static Stream<StreakEntry> of(String kind, @Nullable Streak streak) {
		return (streak != null && streak.days() >= LEAST_DAYS) ? Stream.of(new StreakEntry(kind, streak))
				: Stream.empty();
	}

}
