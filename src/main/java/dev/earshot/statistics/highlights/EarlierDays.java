package dev.earshot.statistics.highlights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;

/**
 * Finds what was played on the same date in earlier years. The 29th of February is in
 * leap years only.
 */
final class EarlierDays {

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	EarlierDays(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
	}

	List<EarlierDay> before(LocalDate today) {
		if (this.plays.size() == 0) {
			return List.of();
		}
		int first = LocalDate.ofInstant(Instant.ofEpochMilli(this.plays.startedAt(0)), this.zone).getYear();
		MonthDay date = MonthDay.from(today);
		return IntStream.iterate(today.getYear() - 1, (year) -> year >= first, (year) -> year - 1)
			.filter(date::isValidYear)
			.mapToObj((year) -> of(date.atYear(year)))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<EarlierDay> of(LocalDate date) {
		Map<Integer, Long> counts = new HashMap<>();
		int end = this.plays.firstAt(begin(date.plusDays(1)));
		for (int play = this.plays.firstAt(begin(date)); play < end; play++) {
			if (this.rule.counts(this.plays, play)) {
				counts.merge(this.plays.items().id(this.plays.item(play)), 1L, Long::sum);
			}
		}
		long all = counts.values().stream().mapToLong(Long::longValue).sum();
		return counts.entrySet()
			.stream()
			.min(Comparator.comparingLong((Map.Entry<Integer, Long> entry) -> -entry.getValue())
				.thenComparingInt(Map.Entry::getKey))
			.map((most) -> new EarlierDay(date, most.getKey(), most.getValue(), all));
	}

	private long begin(LocalDate date) {
		return date.atStartOfDay(this.zone).toInstant().toEpochMilli();
	}

}
