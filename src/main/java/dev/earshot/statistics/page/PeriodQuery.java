package dev.earshot.statistics.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.log.Listener;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which period a page is about. What cannot be read is left out, and days that no log has
 * become the nearest that one may have.
 *
 * @param period the unit, or {@code all}; if it is left out, a month, or the days from
 * one date to another
 * @param date a day of the period; today if it is left out
 * @param from the first day
 * @param to the last day; today if it is left out
 */
public record PeriodQuery(@Nullable String period, @Nullable String date, @Nullable String from, @Nullable String to) {

	/** The unit of everything. */
	public static final String ALL = "all";

	// Older than any log, and later than any clock.
	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

	/**
	 * Returns the period.
	 * @throws StatisticsRefused if it ends before it begins
	 */
	public Period resolve(Statistics statistics, Listener listener) {
		return resolve(statistics.firstDay(listener), statistics.today(listener));
	}

	/**
	 * Returns the period.
	 * @param begin the day of the first play
	 * @param today the day of the listener
	 * @throws StatisticsRefused if it ends before it begins
	 */
	public Period resolve(LocalDate begin, LocalDate today) {
		Optional<LocalDate> first = day(this.from);
		if (this.period == null && first.isPresent()) {
			return between(first.get(), day(this.to).orElse(today));
		}
		return ALL.equals(this.period) ? new Period(null, begin.isAfter(today) ? today : begin, today)
				: Period.of(unit(), day(this.date).orElse(today));
	}

	private static Period between(LocalDate first, LocalDate last) {
		if (last.isBefore(first)) {
			throw new StatisticsRefused(StatisticsRefusal.PERIOD_BACKWARDS);
		}
		return new Period(null, first, last);
	}

	private PeriodUnit unit() {
		return Stream.of(PeriodUnit.values())
			.filter((unit) -> Slug.of(unit).equals(this.period))
			.findFirst()
			.orElse(PeriodUnit.MONTH);
	}

	private static Optional<LocalDate> day(@Nullable String text) {
		try {
			return Optional.ofNullable(text).map(LocalDate::parse).map(PeriodQuery::within);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static LocalDate within(LocalDate day) {
		LocalDate notTooEarly = day.isBefore(EARLIEST) ? EARLIEST : day;
		return notTooEarly.isAfter(LATEST) ? LATEST : notTooEarly;
	}

	/** Returns the same, or all time if nothing is said. */
	public PeriodQuery orAll() {
		return (this.period == null && this.date == null && this.from == null) ? new PeriodQuery(ALL, null, null, null)
				: this;
	}

	/**
	 * Returns the query of an address that asks for the same; empty if nothing is said.
	 */
	public String toQuery() {
		return UriComponentsBuilder.newInstance()
			.queryParamIfPresent("period", Optional.ofNullable(this.period))
			.queryParamIfPresent("date", Optional.ofNullable(this.date))
			.queryParamIfPresent("from", Optional.ofNullable(this.from))
			.queryParamIfPresent("to", Optional.ofNullable(this.to))
			.build()
			.encode()
			.toUriString();
	}

	/** Returns the path of the page of a period. */
	static String path(Period period) {
		return "/statistics?" + parameters(period);
	}

	/** Returns the parameters of a period that may be all time. */
	static String parameters(Period period, boolean all) {
		return all ? "period=" + ALL : parameters(period);
	}

	/** Returns the parameters that say which period it is. */
	static String parameters(Period period) {
		PeriodUnit unit = period.unit();
		return (unit != null) ? "period=" + Slug.of(unit) + "&date=" + period.first()
				: "from=" + period.first() + "&to=" + period.last();
	}

}
