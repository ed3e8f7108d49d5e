package dev.earshot.statistics.subject;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.HeardPlays;
import dev.earshot.statistics.figures.ItemSums;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.figures.SubjectSums;
import org.jspecify.annotations.Nullable;

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
		return (parts.size() > 1) ? parts.stream().map((part) -> new PeriodRank(part, rank(key, part))).toList()
				: List.of();
	}

	private static List<Period> parts(Period period) {
		PeriodUnit unit = (period.days() > MAX_DAYS_OF_MONTHS) ? PeriodUnit.YEAR : PeriodUnit.MONTH;
		return Stream
			.iterate(Period.of(unit, period.first()), (part) -> !part.first().isAfter(period.last()),
					(part) -> Period.of(unit, part.last().plusDays(1)))
			.toList();
	}

	private @Nullable Integer rank(SubjectKey key, Period part) {
		ItemColumns items = this.plays.items();
		HeardPlays heard = new HeardPlays(this.plays, part.begin(this.zone), part.end(this.zone), this.rule);
		return new SubjectSums((item) -> key.subject().ids(items, item), new ItemSums(heard)).rank(key.id());
	}

}
