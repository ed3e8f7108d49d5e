package dev.earshot.statistics.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Whole days of a listener.
 *
 * @param unit {@code null} if the days were chosen one by one, or are all
 * @param first the first day
 * @param last the last day, at the earliest the first
 */
public record Period(@Nullable PeriodUnit unit, LocalDate first, LocalDate last) {

	public Period {
		Assert.isTrue(!last.isBefore(first), "A period must not end before it begins");
	}

	/** Returns the period of a unit with a day in it. */
	public static Period of(PeriodUnit unit, LocalDate day) {
		LocalDate first = unit.begin(day);
		return new Period(unit, first, unit.end(first));
	}

	/** Returns the part of it that ends on a day, which is not before it begins. */
	public Period until(LocalDate day) {
		return this.last.isAfter(day) ? new Period(this.unit, this.first, day) : this;
	}

	public long days() {
		return ChronoUnit.DAYS.between(this.first, this.last) + 1;
	}

	/** Returns the beginning in milliseconds since 1970. */
	public long begin(ZoneId zone) {
		return this.first.atStartOfDay(zone).toInstant().toEpochMilli();
	}

	/** Returns the end in milliseconds since 1970, which is not part of it. */
	public long end(ZoneId zone) {
		return this.last.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
	}

	/** Returns the period of the same length before this one. */
	public Period previous() {
		return (this.unit != null) ? of(this.unit, this.first.minusDays(1))
				: new Period(null, this.first.minusDays(days()), this.first.minusDays(1));
	}

	/** Returns the period after this one, unless it begins after a day. */
	public Optional<Period> next(LocalDate today) {
		LocalDate begin = this.last.plusDays(1);
		Period next = (this.unit != null) ? of(this.unit, begin) : new Period(null, begin, begin.plusDays(days() - 1));
		return begin.isAfter(today) ? Optional.empty() : Optional.of(next);
	}

}
