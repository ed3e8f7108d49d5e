package dev.earshot.statistics.subject;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.HeardPlays;
import dev.earshot.statistics.figures.ItemSums;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;

/**
 * Computes the ranks of a subject year by year, or month by month in a shorter period.
 */
final class RankHistory {

	private static final int MAX_DAYS_OF_MONTHS = 2 * 366;

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	RankHistory(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
	}

	/** Returns the ranks, the first one first; none if the period has no such parts. */
	List<PeriodRank> of(SubjectKey key, Period period) {
		List<Period> parts = parts(period);
		if (parts.size() < 2) {
			return List.of();
		}
		SubjectPlaces places = new SubjectPlaces(key.subject(), this.plays.items());
		SubjectItems items = new SubjectItems(key, this.plays.items());
		return parts.stream().map((part) -> {
			ItemSums sums = sums(part);
			return new PeriodRank(part, places.rank(key.id(), sums), items.places().mapToLong(sums::plays).sum());
		}).toList();
	}

	private static List<Period> parts(Period period) {
		PeriodUnit unit = (period.days() > MAX_DAYS_OF_MONTHS) ? PeriodUnit.YEAR : PeriodUnit.MONTH;
		return Stream
			.iterate(Period.of(unit, period.first()), (part) -> !part.first().isAfter(period.last()),
					(part) -> Period.of(unit, part.last().plusDays(1)))
			.toList();
	}

	private ItemSums sums(Period part) {
		return new ItemSums(new HeardPlays(this.plays, part.begin(this.zone), part.end(this.zone), this.rule));
	}

}
