package dev.earshot.statistics.figures;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

import dev.earshot.statistics.columns.ItemColumns;
import org.jspecify.annotations.Nullable;

/**
 * What was played in a period, and what had been played before it.
 */
final class PeriodSums {

	private final Map<Subject, SubjectSums> sums = new EnumMap<>(Subject.class);

	private final ItemColumns items;

	private final ItemSums played;

	private final ItemSums earlier;

	PeriodSums(ItemColumns items, ItemSums played, ItemSums earlier) {
		this.items = items;
		this.played = played;
		this.earlier = earlier;
	}

	ItemSums played() {
		return this.played;
	}

	SubjectSums of(Subject subject) {
		return this.sums.computeIfAbsent(subject, (each) -> new SubjectSums(each, this.items, this.played));
	}

	Figures figures() {
		long listened = 0;
		long plays = 0;
		for (int item = 0; item < this.played.size(); item++) {
			listened += this.played.listened(item);
			plays += this.played.plays(item);
		}
		return new Figures(Duration.ofMillis(listened), plays, of(Subject.TRACKS).counted(),
				of(Subject.ARTISTS).counted(), newTracks(), newArtists());
	}

	private int newTracks() {
		return (int) IntStream.range(0, this.played.size())
			.filter((item) -> Subject.isMusic(this.items, item))
			.filter((item) -> this.played.plays(item) > 0 && this.earlier.plays(item) == 0)
			.count();
	}

	/** Returns the most played of those that had not been played before. */
	@Nullable Ranked firstNew(Subject subject) {
		return of(subject).firstNew(new SubjectSums(subject, this.items, this.earlier)).orElse(null);
	}

	private int newArtists() {
		SubjectSums before = new SubjectSums(Subject.ARTISTS, this.items, this.earlier);
		return (int) of(Subject.ARTISTS).ids().filter((id) -> !before.isCounted(id)).count();
	}

}
