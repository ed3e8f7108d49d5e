package dev.earshot.recap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.recap.RecapCard.RecapPlace;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;

/**
 * Tells what was played most.
 */
final class RankingCards {

	static final int PLACES = 5;

	private final RecapFigures figures;

	private final RecapTexts texts;

	RankingCards(RecapFigures figures, RecapTexts texts) {
		this.figures = figures;
		this.texts = texts;
	}

	/** Returns a ranking; empty if nothing of it was played. */
	Optional<RecapCard> of(Subject subject) {
		List<RecapPlace> places = places(subject);
		return places.isEmpty() ? Optional.empty()
				: Optional.of(RecapCard.of("ranking", this.texts.say(title(subject))).places(places));
	}

	static RecapText title(Subject subject) {
		return switch (subject) {
			case TRACKS -> new RecapText("recap.tracks");
			case ARTISTS -> new RecapText("recap.artists");
			case ALBUMS -> new RecapText("recap.albums");
			case PODCASTS -> new RecapText("recap.podcasts");
			case AUDIOBOOKS -> new RecapText("recap.audiobooks");
		};
	}

	List<RecapPlace> places(Subject subject) {
		return this.figures.overview()
			.rankings()
			.getOrDefault(subject, List.of())
			.stream()
			.filter((place) -> place.plays() > 0)
			.flatMap((place) -> place(subject, place))
			.limit(PLACES)
			.toList();
	}

	// What was deleted since the ranking was computed is left out.
	private Stream<RecapPlace> place(Subject subject, Ranked place) {
		String path = this.figures.plays().of(subject, place.id()).counted();
		return this.figures.name(subject, place.id())
			.map((SubjectName name) -> new RecapPlace(name.title(), RecapTexts.by(name),
					this.texts.say(new RecapText("recap.count", place.plays())), path))
			.stream();
	}

}
