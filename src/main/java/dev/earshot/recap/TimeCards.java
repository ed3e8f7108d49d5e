package dev.earshot.recap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.history.years.SpotifyYear;
import dev.earshot.recap.RecapCard.RecapBar;
import dev.earshot.recap.RecapCard.RecapLink;
import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.HeatMap;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.page.PlaysLink;

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
		RecapLink plays = this.texts.plays(this.figures.plays().heard());
		RecapCard card = card("time", new RecapText("recap.time"))
			.figure(say(new RecapText("recap.minutes", listened.toMinutes())))
			.note(summary().map((part) -> part + ".").collect(Collectors.joining(" ")));
		return hasBefore() ? card.links(plays, this.texts.time(this.figures.period().previous())) : card.links(plays);
	}

	/** Says the time, and compares it with that of the year or month before. */
	Stream<String> summary() {
		String time = this.texts.time(this.figures.overview().figures().listened());
		return Stream.concat(Stream.of(time), comparison().stream());
	}

	private Optional<String> comparison() {
		return hasBefore() ? Optional.of(compared()) : Optional.empty();
	}

	// What would be named as no minute is left out.
	private boolean hasBefore() {
		return before().toMinutes() > 0;
	}

	private Duration before() {
		return this.figures.overview().before().listened();
	}

	private String compared() {
		Duration now = this.figures.overview().figures().listened();
		Duration before = before();
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
			.links(this.texts.plays(this.figures.plays().counted()), all(Subject.TRACKS), all(Subject.ARTISTS));
	}

	private RecapLink all(Subject subject) {
		RecapText text = new RecapText((subject == Subject.ARTISTS) ? "recap.artists.all" : "recap.tracks.all");
		return new RecapLink(say(text), this.figures.list(subject).all());
	}

	/** Tells what Spotify counted in that year, and why that is another number. */
	Optional<RecapCard> spotify() {
		return Optional.ofNullable(this.figures.spotify())
			.map((year) -> card("spotify", new RecapText("recap.spotify"))
				.figure(say(new RecapText("recap.minutes", year.listened().toMinutes())))
				.note(spotifyNote(year))
				.links(this.texts.plays(this.figures.plays().heard())));
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
			.links(this.texts.plays(RecapFigures.playsOn(day.date()).heard()));
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
			.bars(bars(IntStream.range(0, hours.length)
				.mapToObj((each) -> new Part(String.valueOf(each), hours[each], this.figures.plays().heardAt(each)))
				.toList()))
			.links(this.texts.plays(this.figures.plays().heardAt(hour)));
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
		PeriodUnit unit = (this.figures.period().month() == null) ? PeriodUnit.MONTH : PeriodUnit.DAY;
		Map<Period, Duration> parts = new LinkedHashMap<>();
		Period all = this.figures.period().days();
		all.first().datesUntil(all.last().plusDays(1)).forEach((day) -> parts.put(Period.of(unit, day), Duration.ZERO));
		days().forEach((day) -> parts.merge(Period.of(unit, day.date()), day.listened(), Duration::plus));
		return bars(parts.entrySet()
			.stream()
			.map((part) -> new Part(name(part.getKey().first(), unit), part.getValue().toMillis(),
					PlaysLink.in(part.getKey()).heard()))
			.toList());
	}

	private String name(LocalDate begin, PeriodUnit unit) {
		return (unit == PeriodUnit.MONTH)
				? begin.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, this.texts.locale())
				: String.valueOf(begin.getDayOfMonth());
	}

	private List<RecapBar> bars(List<Part> parts) {
		long most = Math.max(1, parts.stream().mapToLong(Part::millis).max().orElse(1));
		return parts.stream()
			.map((part) -> new RecapBar(part.name(), this.texts.time(Duration.ofMillis(part.millis())),
					part.millis() * 100 / most, (part.millis() > 0) ? part.path() : null))
			.toList();
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

	/**
	 * A part of the time.
	 *
	 * @param path of its plays
	 */
	private record Part(String name, long millis, String path) {
	}

}
