package dev.earshot.statistics.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.columns.TestColumns.TestItem;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.Period;
import org.jspecify.annotations.Nullable;

/**
 * The same figures of a subject in the simplest way: minute by minute, play by play.
 */
final class PlainSubject {

	private static final long MINUTE = 60_000;

	private final List<TestPlay> plays;

	private final List<TestItem> items;

	private final ZoneId zone;

	private final SubjectKey key;

	PlainSubject(TestColumns log, ZoneId zone, SubjectKey key) {
		this.plays = log.plays().stream().sorted(Comparator.comparingLong(TestPlay::startedAt)).toList();
		this.items = log.items();
		this.zone = zone;
		this.key = key;
	}

	boolean isPlayed() {
		return this.plays.stream().anyMatch(this::isOfIt);
	}

	private boolean isOfIt(TestPlay play) {
		return ids(play).contains(this.key.id());
	}

	private List<Integer> ids(TestPlay play) {
		TestItem item = this.items.get(play.item() - 1);
		boolean isMusic = item.kind() == PlayableKind.TRACK || item.kind() == PlayableKind.LOCAL_FILE;
		List<Integer> artists = IntStream.of(item.artists()).boxed().toList();
		return switch (this.key.subject()) {
			case TRACKS -> isMusic ? List.of(play.item()) : List.of();
			case ARTISTS -> isMusic ? artists : List.of();
			case ALBUMS -> (isMusic && item.album() != null) ? List.of(item.album()) : List.of();
			case PODCASTS -> (item.kind() == PlayableKind.EPISODE) ? artists.subList(0, 1) : List.of();
			case AUDIOBOOKS -> (item.kind() == PlayableKind.CHAPTER) ? artists.subList(0, 1) : List.of();
		};
	}

	SubjectFigures figures(Period period) {
		Map<Integer, long[]> sums = new HashMap<>();
		long all = 0;
		for (TestPlay play : this.plays) {
			long listened = listened(play, period, (_) -> true);
			boolean counts = counts(play) && isIn(period, day(play));
			all += listened;
			if (listened > 0 || counts) {
				for (int id : ids(play)) {
					long[] sum = sums.computeIfAbsent(id, (_) -> new long[2]);
					sum[0] += listened;
					sum[1] += counts ? 1 : 0;
				}
			}
		}
		long[] own = sums.getOrDefault(this.key.id(), new long[2]);
		return new SubjectFigures(Duration.ofMillis(own[0]), own[1], (all > 0) ? (double) own[0] / all : 0, rank(sums));
	}

	private @Nullable Integer rank(Map<Integer, long[]> sums) {
		List<Integer> ranked = sums.entrySet()
			.stream()
			.sorted(Comparator.comparingLong((Map.Entry<Integer, long[]> entry) -> -entry.getValue()[1])
				.thenComparingLong((entry) -> -entry.getValue()[0])
				.thenComparingInt(Map.Entry::getKey))
			.map(Map.Entry::getKey)
			.toList();
		return ranked.contains(this.key.id()) ? 1 + ranked.indexOf(this.key.id()) : null;
	}

	@Nullable Instant first() {
		return counted().findFirst().map((play) -> Instant.ofEpochMilli(play.startedAt())).orElse(null);
	}

	@Nullable Instant last() {
		return counted().reduce((_, next) -> next).map((play) -> Instant.ofEpochMilli(play.startedAt())).orElse(null);
	}

	private Stream<TestPlay> counted() {
		return this.plays.stream().filter((play) -> isOfIt(play) && counts(play));
	}

	List<DayTime> days(Period period) {
		return period.first()
			.datesUntil(period.last().plusDays(1))
			.map((date) -> new DayTime(date, sum(new Period(null, date, date), (_) -> true)))
			.toList();
	}

	Map<String, Duration> hours(Period period) {
		Map<String, Duration> hours = new HashMap<>();
		this.plays.stream().filter(this::isOfIt).forEach((play) -> listened(play, period, (at) -> {
			hours.computeIfAbsent(at.getDayOfWeek() + " " + at.getHour(), (_) -> sum(period,
					(other) -> other.getDayOfWeek() == at.getDayOfWeek() && other.getHour() == at.getHour()));
			return true;
		}));
		hours.values().removeIf(Duration::isZero);
		return hours;
	}

	private Duration sum(Period period, Predicate<ZonedDateTime> condition) {
		return Duration.ofMillis(
				this.plays.stream().filter(this::isOfIt).mapToLong((play) -> listened(play, period, condition)).sum());
	}

	// Days, hours and changes of the clock begin with a minute.
	private long listened(TestPlay play, Period period, Predicate<ZonedDateTime> condition) {
		long end = play.startedAt() + play.listened();
		long listened = 0;
		for (long from = play.startedAt(); from < end; from = from - from % MINUTE + MINUTE) {
			ZonedDateTime at = Instant.ofEpochMilli(from).atZone(this.zone);
			if (isIn(period, at.toLocalDate()) && condition.test(at)) {
				listened += Math.min(end, from - from % MINUTE + MINUTE) - from;
			}
		}
		return listened;
	}

	List<Adjacent> heardBefore(Period period) {
		return adjacent(period, -1);
	}

	List<Adjacent> heardAfter(Period period) {
		return adjacent(period, 1);
	}

	private List<Adjacent> adjacent(Period period, int step) {
		List<TestPlay> counted = this.plays.stream().filter(PlainSubject::counts).toList();
		List<Integer> ids = new ArrayList<>();
		for (int place = 0; place < counted.size(); place++) {
			int other = place + step;
			if (isOfIt(counted.get(place)) && isIn(period, day(counted.get(place))) && other >= 0
					&& other < counted.size() && !isOfIt(counted.get(other))
					&& pause(counted.get(Math.min(place, other)), counted.get(Math.max(place, other))) <= 30 * MINUTE) {
				ids.addAll(ids(counted.get(other)));
			}
		}
		return ids.stream()
			.distinct()
			.map((id) -> new Adjacent(id, (int) ids.stream().filter(id::equals).count()))
			.sorted(Comparator.comparingInt((Adjacent each) -> -each.times()).thenComparingInt(Adjacent::id))
			.limit(5)
			.toList();
	}

	private static long pause(TestPlay play, TestPlay next) {
		return next.startedAt() - play.startedAt() - play.listened();
	}

	private static boolean counts(TestPlay play) {
		return play.listened() >= 30_000 || play.end() == EndReason.COMPLETED;
	}

	private LocalDate day(TestPlay play) {
		return Instant.ofEpochMilli(play.startedAt()).atZone(this.zone).toLocalDate();
	}

	private static boolean isIn(Period period, LocalDate date) {
		return !date.isBefore(period.first()) && !date.isAfter(period.last());
	}

}
