package dev.earshot.recap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.history.years.SpotifyYear;
import dev.earshot.recap.RecapCard.RecapBar;
import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.HeatMap;
import dev.earshot.statistics.figures.Period;

/**
 * Tells how much, and when, somebody listened.
 */
final class TimeCards {

	static final String HOURS = "hours";

	private final RecapFigures figures;

	private final RecapTexts texts;

	TimeCards(RecapFigures figures, RecapTexts texts) {
		this.figures = figures;
		this.texts = texts;
	}

	RecapCard time() {
		Duration listened = this.figures.overview().figures().listened();
		return card("time", new RecapText("recap.time"))
			.figure(say(new RecapText("recap.minutes", listened.toMinutes())))
			.note(summary().map((part) -> part + ".").collect(Collectors.joining(" ")))
			.path(this.figures.plays().heard());
	}

	/** Says the time, and compares it with that of the year or month before. */
	Stream<String> summary() {
		String time = this.texts.time(this.figures.overview().figures().listened());
		return Stream.concat(Stream.of(time), comparison().stream());
	}

	private Optional<String> comparison() {
		Duration before = this.figures.overview().before().listened();
		return (before.toMinutes() > 0) ? Optional.of(comparison(before)) : Optional.empty();
	}

	private String comparison(Duration before) {
		Duration now = this.figures.overview().figures().listened();
		String name = this.texts.name(this.figures.period().previous());
		if (this.figures.isRunning()) {
			return say(new RecapText("recap.before", name, this.texts.time(before)));
		}
		long percent = Math.round(100.0 * (now.toMillis() - before.toMillis()) / before.toMillis());
		String difference = this.texts.percent(Math.abs(percent));
		return say((percent > 0) ? new RecapText("recap.more", difference, name)
				: (percent < 0) ? new RecapText("recap.less", difference, name) : new RecapText("recap.same", name));
	}

	RecapCard plays() {
		var counts = this.figures.overview().figures();
		return card("plays", new RecapText("recap.plays")).figure(this.texts.number(counts.plays()))
			.note(say(new RecapText("recap.plays.note", counts.tracks(), counts.artists())))
			.path(this.figures.plays().counted());
	}

	/** Tells what Spotify counted in that year, and why that is another number. */
	Optional<RecapCard> spotify() {
		return Optional.ofNullable(this.figures.spotify())
			.map((year) -> card("spotify", new RecapText("recap.spotify"))
				.figure(say(new RecapText("recap.minutes", year.listened().toMinutes())))
				.note(spotifyNote(year)));
	}

	private String spotifyNote(SpotifyYear year) {
		long minutes = this.figures.overview().figures().listened().toMinutes();
		LocalDate day = year.busiestDay();
		String note = say(new RecapText("recap.spotify.note", minutes));
		return (day != null) ? note + " " + say(new RecapText("recap.spotify.day", this.texts.date(day))) : note;
	}

	RecapCard busiestDay() {
		DayTime day = days().stream().max(Comparator.comparing(DayTime::listened)).orElseThrow();
		return card("day", new RecapText("recap.day")).figure(this.texts.format(day.date(), "EEEE, d MMMM"))
			.note(say(new RecapText("recap.day.note", this.texts.time(day.listened()))))
			.path(RecapFigures.playsOn(day.date()).heard());
	}

	RecapCard hours() {
		long[] hours = new long[HeatMap.HOURS];
		long[] weekdays = new long[DayOfWeek.values().length];
		for (DayOfWeek day : DayOfWeek.values()) {
			for (int hour = 0; hour < hours.length; hour++) {
				long millis = this.figures.overview().times().heatMap().listened(day, hour).toMillis();
				hours[hour] += millis;
				weekdays[day.ordinal()] += millis;
			}
		}
		String weekday = DayOfWeek.of(longest(weekdays) + 1).getDisplayName(TextStyle.FULL, this.texts.locale());
		int hour = longest(hours);
		return card(HOURS, new RecapText("recap.hour")).figure(say(new RecapText("recap.hour.figure", hour, hour + 1)))
			.note(say(new RecapText("recap.hour.note", weekday)))
			.bars(bars(IntStream.range(0, hours.length).mapToObj(String::valueOf).toList(), hours))
			.path(this.figures.plays().heardAt(hour));
	}

	private static int longest(long[] times) {
		return IntStream.range(0, times.length)
			.reduce((one, other) -> (times[other] > times[one]) ? other : one)
			.orElseThrow();
	}

	/** Shows the months of a year, or the days of a month. */
	RecapCard parts() {
		boolean isYear = this.figures.period().month() == null;
		RecapText title = isYear ? new RecapText("recap.months") : new RecapText("recap.parts");
		return card("parts", title).bars(partBars());
	}

	List<RecapBar> partBars() {
		boolean isYear = this.figures.period().month() == null;
		Map<LocalDate, Duration> parts = new TreeMap<>();
		Period all = this.figures.period().days();
		all.first().datesUntil(all.last().plusDays(1)).forEach((date) -> parts.put(part(date, isYear), Duration.ZERO));
		days().forEach((day) -> parts.merge(part(day.date(), isYear), day.listened(), Duration::plus));
		List<String> names = parts.keySet()
			.stream()
			.map((begin) -> isYear ? begin.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, this.texts.locale())
					: String.valueOf(begin.getDayOfMonth()))
			.toList();
		return bars(names, parts.values().stream().mapToLong(Duration::toMillis).toArray());
	}

	private static LocalDate part(LocalDate date, boolean isYear) {
		return isYear ? date.withDayOfMonth(1) : date;
	}

	private List<RecapBar> bars(List<String> names, long[] times) {
		long most = Math.max(1, Arrays.stream(times).max().orElse(1));
		List<RecapBar> bars = new ArrayList<>();
		for (int at = 0; at < times.length; at++) {
			bars.add(
					new RecapBar(names.get(at), this.texts.time(Duration.ofMillis(times[at])), times[at] * 100 / most));
		}
		return bars;
	}

	private List<DayTime> days() {
		return this.figures.overview().times().days();
	}

	private RecapCard card(String kind, RecapText title) {
		return RecapCard.of(kind, say(title));
	}

	private String say(RecapText text) {
		return this.texts.say(text);
	}

}
