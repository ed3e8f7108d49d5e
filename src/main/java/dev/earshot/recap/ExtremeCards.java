package dev.earshot.recap;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.recap.RecapCard.RecapLink;
import dev.earshot.recap.RecapCard.RecapPlace;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.figures.Extremes.DayRepeat;
import dev.earshot.statistics.figures.Extremes.PlayMoment;
import dev.earshot.statistics.figures.Figures;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.FirstHeard;
import dev.earshot.statistics.highlights.SubjectHighlights;
import dev.earshot.statistics.page.PlaysLink;

/**
 * Tells what stands out.
 */
final class ExtremeCards {

	static final String ENDS = "ends";

	private final RecapFigures figures;

	private final RecapTexts texts;

	ExtremeCards(RecapFigures figures, RecapTexts texts) {
		this.figures = figures;
		this.texts = texts;
	}

	/** Tells what was new, if there was anything before it. */
	Optional<RecapCard> newOnes() {
		Figures counts = this.figures.overview().figures();
		boolean isTold = this.figures.hasEarlier() && counts.newTracks() > 0;
		return isTold ? Optional.of(newOnes(counts)) : Optional.empty();
	}

	private RecapCard newOnes(Figures counts) {
		List<RecapPlace> places = discoveries();
		String tracks = say(new RecapText("recap.new.tracks", counts.newTracks()));
		RecapCard card = card("new", new RecapText("recap.new")).places(places);
		if (counts.newArtists() > 0) {
			return card.figure(say(new RecapText("recap.new.artists", counts.newArtists())))
				.note(say(new RecapText("recap.new.both", tracks, places.size())))
				.links(added(Subject.ARTISTS), added(Subject.TRACKS));
		}
		RecapCard counted = card.figure(tracks).links(added(Subject.TRACKS));
		return places.isEmpty() ? counted : counted.note(say(new RecapText("recap.new.note")));
	}

	private RecapLink added(Subject subject) {
		RecapText text = new RecapText((subject == Subject.ARTISTS) ? "recap.new.artists.all" : "recap.new.tracks.all");
		return new RecapLink(say(text), this.figures.list(subject).added());
	}

	private List<RecapPlace> discoveries() {
		return Stream
			.of(discovery(Subject.ARTISTS, this.figures.highlights().artists()),
					discovery(Subject.TRACKS, this.figures.highlights().tracks()))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<RecapPlace> discovery(Subject subject, SubjectHighlights found) {
		return found.firstHeard()
			.stream()
			.flatMap((heard) -> this.figures.name(subject, heard.id())
				.map((name) -> place(subject, heard, name))
				.stream())
			.findFirst();
	}

	private RecapPlace place(Subject subject, FirstHeard heard, SubjectName name) {
		return new RecapPlace(name.title(), RecapTexts.by(name), say(new RecapText("recap.count", heard.plays())),
				this.figures.plays().of(subject, heard.id()).counted());
	}

	Optional<RecapCard> daysInARow() {
		return this.figures.streak()
			.filter((row) -> row.days() > 1)
			.map((row) -> card("row", new RecapText("recap.row"))
				.figure(say(new RecapText("recap.row.figure", row.days())))
				.note(say(new RecapText("recap.row.note", this.texts.date(row.first()), this.texts.date(row.last()))))
				.links(this.texts.plays(PlaysLink.in(new Period(null, row.first(), row.last())).counted())));
	}

	Optional<RecapCard> repeat() {
		return Optional.ofNullable(this.figures.extremes().repeat())
			.filter((repeat) -> repeat.plays() > 1)
			.flatMap((repeat) -> this.figures.name(Subject.TRACKS, repeat.item()).map((name) -> repeat(repeat, name)));
	}

	private RecapCard repeat(DayRepeat repeat, SubjectName name) {
		return card("repeat", new RecapText("recap.repeat")).figure(name.title())
			.note(say(new RecapText("recap.repeat.note", RecapTexts.by(name), repeat.plays(),
					this.texts.date(repeat.date()))))
			.links(this.texts.plays(RecapFigures.playsOn(repeat.date()).of(Subject.TRACKS, repeat.item()).counted()));
	}

	Optional<RecapCard> neverSkipped() {
		return Optional.ofNullable(this.figures.extremes().neverSkipped())
			.filter((track) -> track.plays() > 1)
			.flatMap((track) -> this.figures.name(Subject.TRACKS, track.id())
				.map((name) -> card("whole", new RecapText("recap.whole")).figure(name.title())
					.note(say(new RecapText("recap.whole.note", RecapTexts.by(name), track.plays())))
					.links(this.texts.plays(this.figures.plays().of(Subject.TRACKS, track.id()).counted()))));
	}

	Optional<RecapCard> ends() {
		List<RecapPlace> places = Stream.of(this.figures.extremes().first(), this.figures.extremes().last())
			.flatMap((moment) -> Stream.ofNullable(moment))
			.distinct()
			.flatMap((moment) -> place(moment).stream())
			.toList();
		return places.isEmpty() ? Optional.empty()
				: Optional.of(card(ENDS, new RecapText("recap.ends")).places(places));
	}

	private Optional<RecapPlace> place(PlayMoment moment) {
		ZonedDateTime begin = moment.startedAt().atZone(this.figures.zone());
		String path = RecapFigures.playsOn(begin.toLocalDate()).of(Subject.TRACKS, moment.item()).counted();
		return this.figures.name(Subject.TRACKS, moment.item())
			.map((name) -> new RecapPlace(name.title(), RecapTexts.by(name), this.texts.moment(begin), path));
	}

	private RecapCard card(String kind, RecapText title) {
		return RecapCard.of(kind, say(title));
	}

	private String say(RecapText text) {
		return this.texts.say(text);
	}

}
