package dev.earshot.history.log.filter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.Interval;
import dev.earshot.history.log.PlayFilter.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Plays that were heard, at least in part, on a day of the week or in an hour of the
 * clock. A database knows no time zones, so the clock is that of each time between two
 * changes of it.
 *
 * @param weekday {@code null} for each day
 * @param hour from 0 to 23; {@code null} for all day
 * @param time in which they were heard
 */
public record HeardAt(@Nullable DayOfWeek weekday, @Nullable Integer hour, ZoneId zone,
		Interval time) implements Condition {

	private static final long HOUR = Duration.ofHours(1).toMillis();

	private static final long DAY = Duration.ofDays(1).toMillis();

	private static final long WEEK = Duration.ofDays(7).toMillis();

	// 1970 began on a Thursday.
	private static final long MONDAY = Duration.ofDays(3).toMillis();

	// Older than any log, and later than any clock.
	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

	// Whether the clock shows such a time at the beginning of a play or before its end.
	private static final String SHOWN = """
			(started_at < %2$d and started_at + listened_ms > %1$d and (
			(%4$s + %3$d) %% %5$d < %6$d
			or (%4$s + %3$d) %% %5$d + case when started_at + listened_ms < %2$d then started_at + listened_ms
				else %2$d end - %4$s > %5$d))""";

	private static final String BEGIN = "case when started_at > %1$d then started_at else %1$d end";

	@Override
	public String sql() {
		List<String> shown = new ArrayList<>();
		Instant from = this.time.start().isAfter(EARLIEST) ? this.time.start() : EARLIEST;
		Instant end = this.time.end().isBefore(LATEST) ? this.time.end() : LATEST;
		while (from.isBefore(end)) {
			Instant to = nextChange(from, end);
			shown.add(shown(from.toEpochMilli(), to.toEpochMilli(), offset(from)));
			from = to;
		}
		return shown.isEmpty() ? "1 = 0" : String.join(" or ", shown).transform("(%s)"::formatted);
	}

	private Instant nextChange(Instant from, Instant end) {
		ZoneOffsetTransition next = this.zone.getRules().nextTransition(from);
		return (next != null && next.getInstant().isBefore(end)) ? next.getInstant() : end;
	}

	private long offset(Instant moment) {
		return Duration.ofSeconds(this.zone.getRules().getOffset(moment).getTotalSeconds()).toMillis();
	}

	private String shown(long from, long to, long offset) {
		long period = (this.weekday != null) ? WEEK : DAY;
		return SHOWN.formatted(from, to, period + offset - begin(), BEGIN.formatted(from), period,
				(this.hour != null) ? HOUR : DAY);
	}

	// Since the beginning of the week of 1970, or of the day.
	private long begin() {
		long day = (this.weekday != null) ? this.weekday.ordinal() * DAY - MONDAY : 0;
		return day + ((this.hour != null) ? this.hour * HOUR : 0);
	}

}
