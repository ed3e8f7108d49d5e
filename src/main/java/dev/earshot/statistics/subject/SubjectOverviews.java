package dev.earshot.statistics.subject;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.HeardPlays;
import dev.earshot.statistics.figures.ItemSums;
import dev.earshot.statistics.figures.ListenedTimes;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.SubjectPlaces;
import dev.earshot.statistics.figures.SubjectSums;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a log tells of one subject in the days of a time zone.
 */
final class SubjectOverviews {

	private static final int PLACES = 10;

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	SubjectOverviews(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
	}

	/** Returns all that there is to say; empty if the log has no play of it. */
	Optional<SubjectOverview> of(SubjectKey key, Period period) {
		SubjectItems items = new SubjectItems(key, this.plays.items());
		return IntStream.range(0, this.plays.size()).anyMatch((play) -> items.contain(this.plays.item(play)))
				? Optional.of(of(key, items, period)) : Optional.empty();
	}

	/** Returns when somebody listened to a subject; without any time if never. */
	ListenedTimes times(SubjectKey key, Period period) {
		return times(new SubjectItems(key, this.plays.items()), period);
	}

	private SubjectOverview of(SubjectKey key, SubjectItems items, Period period) {
		// A second processor takes them, if there is one.
		CompletableFuture<List<PeriodRank>> ranks = CompletableFuture
			.supplyAsync(() -> new RankHistory(this.plays, this.zone, this.rule).of(key, period));
		ItemSums sums = new ItemSums(heard(period));
		ItemSums before = new ItemSums(heard(period.previous()));
		AdjacentPlays adjacent = new AdjacentPlays(this.plays, items, key, this.rule);
		adjacent.add(period.begin(this.zone), period.end(this.zone));
		return new SubjectOverview(key, period, figures(key, items, sums), figures(key, items, before),
				startOf(counted(items).findFirst()), startOf(lastCounted(items)), times(items, period),
				parts(key, items, sums, before), adjacent.before(), adjacent.after(), ranks.join());
	}

	private HeardPlays heard(Period period) {
		return new HeardPlays(this.plays, period.begin(this.zone), period.end(this.zone), this.rule);
	}

	private SubjectFigures figures(SubjectKey key, SubjectItems items, ItemSums sums) {
		long listened = items.places().mapToLong(sums::listened).sum();
		long plays = items.places().mapToLong(sums::plays).sum();
		long all = IntStream.range(0, this.plays.items().size()).mapToLong(sums::listened).sum();
		Integer rank = new SubjectSums(SubjectPlaces.of(key.subject(), this.plays.items()), sums).rank(key.id());
		return new SubjectFigures(Duration.ofMillis(listened), plays, (all > 0) ? (double) listened / all : 0, rank);
	}

	private IntStream counted(SubjectItems items) {
		return IntStream.range(0, this.plays.size()).filter((play) -> isCounted(items, play));
	}

	private OptionalInt lastCounted(SubjectItems items) {
		return IntStream.iterate(this.plays.size() - 1, (play) -> play >= 0, (play) -> play - 1)
			.filter((play) -> isCounted(items, play))
			.findFirst();
	}

	private boolean isCounted(SubjectItems items, int play) {
		return items.contain(this.plays.item(play)) && this.rule.counts(this.plays, play);
	}

	private @Nullable Instant startOf(OptionalInt play) {
		return play.isPresent() ? Instant.ofEpochMilli(this.plays.startedAt(play.getAsInt())) : null;
	}

	private ListenedTimes times(SubjectItems items, Period period) {
		ListenedTimes times = ListenedTimes.in(period, this.zone);
		heard(period).forEach((play, begin, end, _) -> {
			if (items.contain(this.plays.item(play))) {
				times.add(begin, end);
			}
		});
		return times;
	}

	private Map<SubjectPart, List<Ranked>> parts(SubjectKey key, SubjectItems items, ItemSums sums, ItemSums before) {
		Map<SubjectPart, List<Ranked>> parts = new EnumMap<>(SubjectPart.class);
		for (SubjectPart part : SubjectPart.of(key.subject())) {
			SubjectPlaces places = part.places(this.plays.items());
			parts.put(part, new SubjectSums(places, sums, items::contain).first(PLACES,
					new SubjectSums(places, before, items::contain)));
		}
		return parts;
	}

}
