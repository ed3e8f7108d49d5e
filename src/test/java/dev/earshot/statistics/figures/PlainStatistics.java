package dev.earshot.statistics.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.columns.TestColumns.TestItem;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import org.jspecify.annotations.Nullable;

/**
 * The same figures in the simplest way: minute by minute, play by play.
 */
final class PlainStatistics {

	private static final long MINUTE = 60_000;

	private final List<TestPlay> plays;

	private final List<TestItem> items;

	private final ZoneId zone;

	private final CountRule rule;

	PlainStatistics(TestColumns log, ZoneId zone, CountRule rule) {
		this.plays = log.plays()
			.stream()
			.filter((play) -> !rule.exportsOnly() || play.source() == PlaySource.IMPORTED)
			.toList();
		this.items = log.items();
		this.zone = zone;
		this.rule = rule;
	}

	Figures figures(Period period) {
		long listened = this.plays.stream().mapToLong((play) -> listened(play, period)).sum();
		List<TestPlay> counted = counted((play) -> isIn(period, day(play)));
		List<TestPlay> earlier = counted((play) -> day(play).isBefore(period.first()));
		return new Figures(Duration.ofMillis(listened), counted.size(), ids(Subject.TRACKS, counted).size(),
				ids(Subject.ARTISTS, counted).size(), without(Subject.TRACKS, counted, earlier),
				without(Subject.ARTISTS, counted, earlier));
	}

	private List<TestPlay> counted(Predicate<TestPlay> condition) {
		return this.plays.stream().filter(this::isPlay).filter(condition).toList();
	}

	private boolean isPlay(TestPlay play) {
		Duration least = this.rule.least();
		return play.end() == EndReason.COMPLETED || (least != null && play.listened() / 1000 >= least.toSeconds());
	}

	private int without(Subject subject, List<TestPlay> plays, List<TestPlay> earlier) {
		Set<Integer> found = new HashSet<>(ids(subject, plays));
		found.removeAll(ids(subject, earlier));
		return found.size();
	}

	private Set<Integer> ids(Subject subject, List<TestPlay> plays) {
		return plays.stream().flatMap((play) -> ids(subject, play).stream()).collect(Collectors.toSet());
	}

	private List<Integer> ids(Subject subject, TestPlay play) {
		TestItem item = this.items.get(play.item() - 1);
		boolean isMusic = item.kind() == PlayableKind.TRACK || item.kind() == PlayableKind.LOCAL_FILE;
		boolean isShow = item.kind() == ((subject == Subject.PODCASTS) ? PlayableKind.EPISODE : PlayableKind.CHAPTER);
		return switch (subject) {
			case TRACKS -> isMusic ? List.of(play.item()) : List.of();
			case ARTISTS -> isMusic ? IntStream.of(item.artists()).boxed().toList() : List.of();
			case ALBUMS -> (isMusic && item.album() != null) ? List.of(item.album()) : List.of();
			case PODCASTS, AUDIOBOOKS -> isShow ? List.of(item.artists()[0]) : List.of();
		};
	}

	Map<Subject, List<Ranked>> rankings(Period period) {
		Map<Subject, List<Ranked>> rankings = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			List<Ranked> before = ranking(subject, period.previous(), List.of());
			rankings.put(subject, ranking(subject, period, before).stream().limit(10).toList());
		}
		return rankings;
	}

	/** Returns all places, not compared with another period. */
	List<Ranked> ranking(Subject subject, Period period) {
		return ranking(subject, period, List.of());
	}

	private List<Ranked> ranking(Subject subject, Period period, List<Ranked> before) {
		Map<Integer, long[]> sums = new HashMap<>();
		for (TestPlay play : this.plays) {
			boolean counts = isIn(period, day(play)) && isPlay(play);
			if (counts || listened(play, period) > 0) {
				for (int id : ids(subject, play)) {
					long[] sum = sums.computeIfAbsent(id, (_) -> new long[2]);
					sum[0] += listened(play, period);
					sum[1] += counts ? 1 : 0;
				}
			}
		}
		return ranked(sums, before);
	}

	private static List<Ranked> ranked(Map<Integer, long[]> sums, List<Ranked> before) {
		List<Map.Entry<Integer, long[]>> entries = new ArrayList<>(sums.entrySet());
		entries.sort(Comparator.comparingLong((Map.Entry<Integer, long[]> entry) -> -entry.getValue()[1])
			.thenComparingLong((entry) -> -entry.getValue()[0])
			.thenComparingInt(Map.Entry::getKey));
		List<Ranked> ranking = new ArrayList<>();
		for (Map.Entry<Integer, long[]> entry : entries) {
			int id = entry.getKey();
			ranking.add(new Ranked(ranking.size() + 1, rank(before, id), id, Duration.ofMillis(entry.getValue()[0]),
					entry.getValue()[1]));
		}
		return ranking;
	}

	private static @Nullable Integer rank(List<Ranked> ranking, int id) {
		return ranking.stream().filter((place) -> place.id() == id).map(Ranked::rank).findFirst().orElse(null);
	}

	List<DayTime> days(Period period) {
		return period.first()
			.datesUntil(period.last().plusDays(1))
			.map((date) -> new DayTime(date,
					this.plays.stream()
						.map((play) -> Duration.ofMillis(listened(play, new Period(null, date, date))))
						.reduce(Duration.ZERO, Duration::plus)))
			.toList();
	}

	Map<String, Duration> hours(Period period) {
		Map<String, Duration> hours = new HashMap<>();
		this.plays.forEach((play) -> eachMinute(play, (at, millis) -> {
			if (isIn(period, at.toLocalDate())) {
				hours.merge(at.getDayOfWeek() + " " + at.getHour(), Duration.ofMillis(millis), Duration::plus);
			}
		}));
		return hours;
	}

	private long listened(TestPlay play, Period period) {
		long[] listened = new long[1];
		eachMinute(play, (at, millis) -> listened[0] += isIn(period, at.toLocalDate()) ? millis : 0);
		return listened[0];
	}

	// Days, hours and changes of the clock begin with a minute.
	private void eachMinute(TestPlay play, MinuteVisitor visitor) {
		long end = play.startedAt() + play.listened();
		for (long from = play.startedAt(); from < end; from = from - from % MINUTE + MINUTE) {
			long to = Math.min(end, from - from % MINUTE + MINUTE);
			visitor.visit(Instant.ofEpochMilli(from).atZone(this.zone), to - from);
		}
	}

	private LocalDate day(TestPlay play) {
		return Instant.ofEpochMilli(play.startedAt()).atZone(this.zone).toLocalDate();
	}

	private static boolean isIn(Period period, LocalDate date) {
		return !date.isBefore(period.first()) && !date.isAfter(period.last());
	}

	private interface MinuteVisitor {

		void visit(ZonedDateTime at, long millis);

	}

}
