package dev.earshot.recap;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import org.jspecify.annotations.Nullable;

/**
 * A year, or a month of it.
 *
 * @param month {@code null} for the whole year
 */
public record RecapPeriod(int year, @Nullable Month month) {

	// Older than any log, and later than any clock.
	private static final int EARLIEST = 2000;

	private static final int LATEST = 2099;

	/**
	 * Returns a period by its numbers; empty if there is no such month, or no log can be
	 * of that year.
	 * @param month from 1; {@code null} for the whole year
	 */
	public static Optional<RecapPeriod> of(int year, @Nullable Integer month) {
		boolean exists = year >= EARLIEST && year <= LATEST && (month == null || month >= 1 && month <= 12);
		return exists ? Optional.of(new RecapPeriod(year, (month != null) ? Month.of(month) : null)) : Optional.empty();
	}

	/** Returns the year that people look back on: in January the one that is over. */
	public static RecapPeriod latest(LocalDate today) {
		return new RecapPeriod((today.getMonth() == Month.JANUARY) ? today.getYear() - 1 : today.getYear(), null);
	}

	/** Returns its days. */
	public Period days() {
		return (this.month != null) ? Period.of(PeriodUnit.MONTH, LocalDate.of(this.year, this.month, 1))
				: Period.of(PeriodUnit.YEAR, LocalDate.of(this.year, 1, 1));
	}

	/** Returns whether it does not begin after a day. */
	boolean hasBegun(LocalDate today) {
		return !days().first().isAfter(today);
	}

	/** Returns the year or month before. */
	public RecapPeriod previous() {
		return withDay(days().first().minusDays(1));
	}

	/** Returns the last year or month before it that has begun. */
	RecapPeriod previous(LocalDate today) {
		return previous().hasBegun(today) ? previous() : withDay(today);
	}

	/** Returns the year or month after it. */
	public RecapPeriod next() {
		return withDay(days().last().plusDays(1));
	}

	private RecapPeriod withDay(LocalDate day) {
		return new RecapPeriod(day.getYear(), (this.month != null) ? day.getMonth() : null);
	}

	/** Returns the path of its page. */
	public String path() {
		return "/recap/" + this.year + ((this.month != null) ? "/" + this.month.getValue() : "");
	}

}
