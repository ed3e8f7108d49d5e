package dev.earshot.statistics.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import org.jspecify.annotations.Nullable;

/**
 * The period of a page, with those around it.
 *
 * @param path of the page, with parameters that stay the same
 * @param all whether it is everything
 * @param next the path with the next period; {@code null} if that has not begun
 */
public record PeriodChoice(String path, Period period, boolean all, @Nullable String next) {

	/** The units of periods, as they are in addresses and message codes. */
	public static final List<String> UNITS = Stream
		.concat(Stream.of(PeriodUnit.values()).map(Slug::of), Stream.of(PeriodQuery.ALL))
		.toList();

	/** Returns the choice of a page. */
	public static PeriodChoice of(String path, PeriodQuery query, Period period, LocalDate today) {
		return new PeriodChoice(path, period, PeriodQuery.ALL.equals(query.period()),
				period.next(today).map((next) -> path(path, next)).orElse(null));
	}

	/** Returns the path with the period before. */
	public String previous() {
		return pathOf(this.period.previous());
	}

	/** Returns the path with another period. */
	public String pathOf(Period other) {
		return path(this.path, other);
	}

	private static String path(String path, Period period) {
		return path + (path.contains("?") ? "&" : "?") + PeriodQuery.parameters(period);
	}

	/** Returns the same choice of another period. */
	public PeriodChoice during(Period other) {
		return new PeriodChoice(this.path, other, false, null);
	}

	/** Returns the unit as in the message codes, {@code all} or {@code days}. */
	public String unit() {
		PeriodUnit unit = this.period.unit();
		if (unit != null) {
			return Slug.of(unit);
		}
		return this.all ? PeriodQuery.ALL : "days";
	}

	/** Returns the parameters that say which period it is. */
	public String parameters() {
		return PeriodQuery.parameters(this.period, this.all);
	}

	/** Leads to the plays of the period. */
	public PlaysLink plays() {
		return PlaysLink.in(this.period);
	}

	/** Leads to the plays of the period before. */
	public PlaysLink playsBefore() {
		return PlaysLink.in(this.period.previous());
	}

}
