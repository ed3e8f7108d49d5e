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
		Streak longest = streaks.longest();
		if (longest != null && longest.equals(streaks.current())) {
			return Stream.concat(of("currentLongest", longest, null), of("inPeriod", streaks.inPeriod(), longest))
				.toList();
		}
		return Stream
			.of(of("current", streaks.current(), null), of("longest", longest, null),
					of("inPeriod", streaks.inPeriod(), longest))
			.flatMap((entries) -> entries)
			.toList();
	}

	private static Stream<StreakEntry> of(String kind, @Nullable Streak streak, @Nullable Streak told) {
		return (streak != null && streak.days() >= LEAST_DAYS && !streak.equals(told))
				? Stream.of(new StreakEntry(kind, streak)) : Stream.empty();
	}

}
