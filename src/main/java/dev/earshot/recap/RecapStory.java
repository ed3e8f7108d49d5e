package dev.earshot.recap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.recap.RecapCard.RecapPlace;
import dev.earshot.recap.picture.PictureContent;
import dev.earshot.recap.picture.PictureRanking;
import dev.earshot.recap.picture.PictureRanking.PictureEntry;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.Streak;

/**
 * Puts what there is to tell into an order, as cards and for pictures.
 */
final class RecapStory {

	private static final int PICTURED = 2;

	private final RecapFigures figures;

	private final RecapTexts texts;

	private final TimeCards times;

	private final RankingCards rankings;

	private final ExtremeCards extremes;

	RecapStory(RecapFigures figures, RecapTexts texts) {
		this.figures = figures;
		this.texts = texts;
		this.times = new TimeCards(figures, texts);
		this.rankings = new RankingCards(figures, texts);
		this.extremes = new ExtremeCards(figures, texts);
	}

	/** Returns the cards; none if nothing was listened to. */
	List<RecapCard> cards() {
		return this.figures.overview().figures().isEmpty() ? List.of()
				: Stream.of(begin(), rankings(), end()).flatMap((cards) -> cards).toList();
	}

	/**
	 * Returns the cards for others: without the moments of single plays, and without
	 * paths into the log. While the period goes on, the hours would tell those of each
	 * new day.
	 */
	List<RecapCard> sharedCards() {
		return cards().stream()
			.filter((card) -> !card.kind().equals(ExtremeCards.ENDS))
			.filter((card) -> !this.figures.isRunning() || !card.kind().equals(TimeCards.HOURS))
			.map(RecapCard::withoutPaths)
			.toList();
	}

	private Stream<RecapCard> begin() {
		return Stream.concat(Stream.of(this.times.time(), this.times.plays()), this.times.spotify().stream());
	}

	private Stream<RecapCard> rankings() {
		return Stream.of(Subject.ARTISTS, Subject.TRACKS, Subject.ALBUMS, Subject.PODCASTS, Subject.AUDIOBOOKS)
			.flatMap((subject) -> this.rankings.of(subject).stream());
	}

	private Stream<RecapCard> end() {
		Stream<RecapCard> found = Stream
			.of(this.extremes.newOnes(), this.extremes.repeat(), this.extremes.neverSkipped(),
					this.extremes.daysInARow(), this.extremes.ends())
			.flatMap(Optional::stream);
		return Stream.concat(Stream.of(this.times.busiestDay(), this.times.hours(), this.times.parts()), found);
	}

	PictureContent picture() {
		var counts = this.figures.overview().figures();
		long minutes = counts.listened().toMinutes();
		return new PictureContent(this.texts.name(this.figures.period()), say(new RecapText("recap.title")),
				this.texts.number(minutes), say(new RecapText("recap.picture.unit", minutes)),
				this.times.summary().collect(Collectors.joining(" · ")), pictured(), facts(),
				this.times.partBars().stream().map((bar) -> bar.percent() / 100.0).toList(),
				say(new RecapText("recap.picture.footer", this.texts.date(this.figures.period().days().first()),
						this.texts.date(this.figures.last()))));
	}

	private List<PictureRanking> pictured() {
		return Stream.of(Subject.ARTISTS, Subject.TRACKS, Subject.PODCASTS, Subject.AUDIOBOOKS)
			.map((subject) -> new PictureRanking(say(RankingCards.title(subject)),
					this.rankings.places(subject).stream().map(RecapStory::entry).toList()))
			.filter((ranking) -> !ranking.places().isEmpty())
			.limit(PICTURED)
			.toList();
	}

	private static PictureEntry entry(RecapPlace place) {
		return new PictureEntry(place.title(), place.by());
	}

	private List<String> facts() {
		var counts = this.figures.overview().figures();
		return Stream
			.of(new RecapText("recap.count", counts.plays()), new RecapText("recap.picture.artists", counts.artists()),
					new RecapText("recap.picture.row", this.figures.streak().map(Streak::days).orElse(0)))
			.map(this::say)
			.filter((fact) -> !fact.isEmpty())
			.toList();
	}

	private String say(RecapText text) {
		return this.texts.say(text);
	}

}
