package dev.earshot.statistics.figures;

import java.time.ZoneId;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * Single figures, which overviews compute together.
 */
public final class TestFigures {

	private TestFigures() {
	}

	/** Returns the days of a period and its hours of the week. */
	public static ListenedTimes times(PlayColumns plays, ZoneId zone, Period period) {
		ListenedTimes times = new ListenedTimes(new LocalHours(zone, period));
		new HeardPlays(plays, period.begin(zone), period.end(zone), CountRule.SPOTIFY)
			.forEach((_, begin, end, _) -> times.add(begin, end));
		return times;
	}

}
