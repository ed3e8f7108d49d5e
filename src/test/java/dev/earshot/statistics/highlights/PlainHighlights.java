package dev.earshot.statistics.highlights;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.columns.TestColumns.TestItem;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.circumstances.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * The same highlights in the simplest way: for each day, week, track or artist, a look at
 * all plays.
 */
final class PlainHighlights {

	private final List<TestPlay> plays;

	private final List<TestItem> items;

	private final ZoneId zone;

	private final Period period;

	private final Circumstances circumstances;

	PlainHighlights(TestColumns log, CountRule rule, ZoneId zone, Period period) {
		this.plays = log.plays()
			.stream()
			.filter((play) -> !rule.exportsOnly() || play.source() == PlaySource.IMPORTED)
			.sorted(Comparator.comparingLong(TestPlay::startedAt))
			.toList();
		this.items = log.items();
		this.zone = zone;
		this.period = period;
		this.circumstances = new PlainCircumstances(this.plays, zone, period).circumstances();
	}

	Highlights of(LocalDate today) {
		return new Highlights(this.period, streaks(today), milestones(), of(Subject.TRACKS, 10, 0.1),
				of(Subject.ARTISTS, 20, 0.5), onThisDay(today), this.circumstances);
	}

	private SubjectHighlights of(Subject subject, int least, double part) {
		return new SubjectHighlights(firstHeard(subject), rediscovered(subject), obsessions(subject, least, part));
	}

	private Streaks streaks(LocalDate today) {
		List<Streak> all = streaks(counted().map(this::day).toList());
		List<Streak> inPeriod = streaks(counted().map(this::day).filter(this::isInPeriod).toList());
		Streak current = all.stream()
			.filter((streak) -> streak.last().isAfter(today.minusDays(2)))
			.reduce((_, last) -> last)
			.orElse(null);
		return new Streaks(longest(all), current, longest(inPeriod));
	}

	// A run begins on a day with a play after a day without one.
	private List<Streak> streaks(List<LocalDate> days) {
		List<Streak> streaks = new ArrayList<>();
		for (LocalDate day : new TreeSet<>(days)) {
			if (!days.contains(before(day))) {
				LocalDate last = day;
				int length = 1;
				while (days.contains(after(last))) {
					last = after(last);
					length++;
				}
				streaks.add(new Streak(day, last, length));
			}
		}
		return streaks;
	}

	private static @Nullable Streak longest(List<Streak> streaks) {
		return streaks.stream()
			.min(Comparator.comparingInt((Streak streak) -> -streak.days()).thenComparing(Streak::first))
			.orElse(null);
	}

	private LocalDate before(LocalDate day) {
		LocalDate before = day.minusDays(1);
		return exists(before) ? before : before.minusDays(1);
	}

	private LocalDate after(LocalDate day) {
		LocalDate after = day.plusDays(1);
		return exists(after) ? after : after.plusDays(1);
	}

	private boolean exists(LocalDate day) {
		return day.atStartOfDay(this.zone).toLocalDate().equals(day);
	}

	private Milestones milestones() {
		List<Milestone> reached = new ArrayList<>();
		long counted = 0;
		Duration listened = Duration.ZERO;
		for (TestPlay play : this.plays) {
			Duration before = listened;
			listened = listened.plusMillis(play.listened());
			if (counts(play) && ++counted > 0 && List.of(1L, 1_000L, 10_000L).contains(counted)) {
				reached.add(new Milestone(Mark.PLAYS, counted, play.item(), day(play)));
			}
			for (long hours : List.of(100L, 1_000L)) {
				if (before.toHours() < hours && listened.toHours() >= hours) {
					reached.add(new Milestone(Mark.HOURS, hours, play.item(), day(play)));
				}
			}
		}
		return new Milestones(reached.stream().filter((milestone) -> isInPeriod(milestone.date())).toList(), counted,
				listened);
	}

	private List<FirstHeard> firstHeard(Subject subject) {
		if (counted().noneMatch((play) -> day(play).isBefore(this.period.first()))) {
			return List.of();
		}
		return first(subject, (id) -> firstHeard(id, all(subject, id)),
				Comparator.comparingLong((FirstHeard heard) -> -heard.plays())
					.thenComparingLong((heard) -> all(subject, heard.id()).getFirst().startedAt())
					.thenComparingInt(FirstHeard::id));
	}

	private @Nullable FirstHeard firstHeard(int id, List<TestPlay> all) {
		int plays = inPeriod(all).size();
		return (plays >= 2 && isInPeriod(day(all.getFirst()))) ? new FirstHeard(id, day(all.getFirst()), plays) : null;
	}

	private List<Rediscovered> rediscovered(Subject subject) {
		return first(subject, (id) -> rediscovered(id, all(subject, id)),
				Comparator.comparingLong((Rediscovered found) -> -found.plays())
					.thenComparingLong((found) -> all(subject, found.id()).get((int) found.before()).startedAt())
					.thenComparingInt(Rediscovered::id));
	}

	private @Nullable Rediscovered rediscovered(int id, List<TestPlay> all) {
		for (int play = all.size() - 1; play >= 5; play--) {
			TestPlay again = all.get(play);
			TestPlay last = all.get(play - 1);
			if (isInPeriod(day(again)) && again.startedAt() - last.startedAt() >= Duration.ofDays(365).toMillis()) {
				return new Rediscovered(id, day(last), day(again), play,
						inPeriod(all.subList(play, all.size())).size());
			}
		}
		return null;
	}

	private List<Obsession> obsessions(Subject subject, int least, double part) {
		TreeMap<Integer, Obsession> best = new TreeMap<>();
		for (LocalDate monday = this.period.first().with(DayOfWeek.MONDAY); !monday
			.isAfter(this.period.last()); monday = monday.plusWeeks(1)) {
			Obsession found = mostPlayed(subject, monday);
			if (found != null && found.plays() >= least && found.plays() >= part * found.all()) {
				best.merge(found.id(), found, (one, other) -> (one.plays() >= other.plays()) ? one : other);
			}
		}
		return best.values()
			.stream()
			.sorted(Comparator.comparingLong((Obsession each) -> -each.plays()).thenComparing(Obsession::first))
			.limit(5)
			.toList();
	}

	private @Nullable Obsession mostPlayed(Subject subject, LocalDate monday) {
		List<LocalDate> days = monday.datesUntil(monday.plusWeeks(1)).filter(this::isInPeriod).toList();
		List<TestPlay> week = counted().filter((play) -> isMusic(play) && days.contains(day(play))).toList();
		ToIntFunction<Integer> plays = (
				id) -> (int) week.stream().filter((play) -> ids(subject, play).contains(id)).count();
		return week.stream()
			.flatMap((play) -> ids(subject, play).stream())
			.distinct()
			.min(Comparator.comparingInt((Integer id) -> -plays.applyAsInt(id)).thenComparingInt(Integer::intValue))
			.map((id) -> new Obsession(id, days.getFirst(), days.getLast(), plays.applyAsInt(id), week.size()))
			.orElse(null);
	}

	private List<EarlierDay> onThisDay(LocalDate today) {
		List<EarlierDay> days = new ArrayList<>();
		for (LocalDate date = today.minusDays(1); isInPeriod(today)
				&& date.getYear() > 1999; date = date.minusDays(1)) {
			if (date.getDayOfMonth() == today.getDayOfMonth() && date.getMonth() == today.getMonth()) {
				LocalDate day = date;
				List<TestPlay> found = counted().filter((play) -> day(play).equals(day)).toList();
				ToIntFunction<Integer> plays = (id) -> (int) found.stream().filter((play) -> play.item() == id).count();
				found.stream()
					.map(TestPlay::item)
					.min(Comparator.comparingInt((Integer id) -> -plays.applyAsInt(id))
						.thenComparingInt(Integer::intValue))
					.ifPresent((id) -> days.add(new EarlierDay(day, id, plays.applyAsInt(id), found.size())));
			}
		}
		return days;
	}

	private <T> List<T> first(Subject subject, Function<Integer, @Nullable T> found, Comparator<T> order) {
		return this.plays.stream()
			.flatMap((play) -> ids(subject, play).stream())
			.distinct()
			.flatMap((id) -> Stream.ofNullable(found.apply(id)))
			.sorted(order)
			.limit(5)
			.toList();
	}

	private List<TestPlay> all(Subject subject, int id) {
		return counted().filter((play) -> ids(subject, play).contains(id) && !day(play).isAfter(this.period.last()))
			.toList();
	}

	private List<TestPlay> inPeriod(List<TestPlay> all) {
		return all.stream().filter((play) -> isInPeriod(day(play))).toList();
	}

	private List<Integer> ids(Subject subject, TestPlay play) {
		if (!isMusic(play)) {
			return List.of();
		}
		return (subject == Subject.TRACKS) ? List.of(play.item())
				: IntStream.of(this.items.get(play.item() - 1).artists()).boxed().toList();
	}

	private boolean isMusic(TestPlay play) {
		PlayableKind kind = this.items.get(play.item() - 1).kind();
		return kind == PlayableKind.TRACK || kind == PlayableKind.LOCAL_FILE;
	}

	private Stream<TestPlay> counted() {
		return this.plays.stream().filter(PlainHighlights::counts);
	}

	private static boolean counts(TestPlay play) {
		return play.listened() >= 30_000 || play.end() == EndReason.COMPLETED;
	}

	private LocalDate day(TestPlay play) {
		return Instant.ofEpochMilli(play.startedAt()).atZone(this.zone).toLocalDate();
	}

	private boolean isInPeriod(LocalDate day) {
		return !day.isBefore(this.period.first()) && !day.isAfter(this.period.last());
	}

}
