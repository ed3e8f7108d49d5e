package dev.earshot.statistics.highlights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.statistics.figures.SubjectPlaces;

/**
 * How often each track, or each artist, was played, and when it came back after a pause.
 * Plays are added in the order of time.
 */
final class SubjectHistory {

	/** What was not played for so long has come back. */
	static final Duration PAUSE = Duration.ofDays(365);

	/** How often it had to be played before, so that it can come back. */
	static final int OFTEN = 5;

	/** How often something new has to be played. */
	static final int MORE_THAN_ONCE = 2;

	private static final long PAUSE_MILLIS = PAUSE.toMillis();

	private final SubjectPlaces subjects;

	private final boolean anyEarlier;

	private final int[] before;

	private final int[] plays;

	// Of all plays so far.
	private final long[] last;

	// Of what was new in the period.
	private final long[] first;

	private final Pauses pauses;

	SubjectHistory(SubjectPlaces subjects, EarlierPlays earlier) {
		this.subjects = subjects;
		int size = subjects.ids().size();
		this.anyEarlier = earlier.isAny();
		this.before = new int[size];
		this.last = new long[size];
		this.first = new long[size];
		for (int item = 0; item < subjects.items(); item++) {
			addEarlier(earlier, item);
		}
		this.plays = this.before.clone();
		this.pauses = new Pauses(size);
	}

	private void addEarlier(EarlierPlays earlier, int item) {
		if (earlier.plays(item) > 0) {
			for (int at = this.subjects.begin(item); at < this.subjects.end(item); at++) {
				int place = this.subjects.at(at);
				this.last[place] = (this.before[place] > 0) ? Math.max(this.last[place], earlier.last(item))
						: earlier.last(item);
				this.before[place] += earlier.plays(item);
			}
		}
	}

	SubjectPlaces subjects() {
		return this.subjects;
	}

	/** Adds a play in the period. */
	void add(int place, long at) {
		int earlier = this.plays[place];
		if (earlier >= OFTEN && at - this.last[place] >= PAUSE_MILLIS) {
			this.pauses.set(place, this.last[place], at, earlier);
		}
		if (earlier == 0) {
			this.first[place] = at;
		}
		this.plays[place] = earlier + 1;
		this.last[place] = at;
	}

	/** Returns what was new and played most. */
	List<FirstHeard> firstHeard(ZoneId zone) {
		if (!this.anyEarlier) {
			return List.of();
		}
		IntStream heard = IntStream.range(0, this.plays.length)
			.filter((place) -> this.before[place] == 0 && this.plays[place] >= MORE_THAN_ONCE);
		Comparator<Integer> order = Comparator.comparingInt((Integer place) -> -this.plays[place])
			.thenComparingLong((place) -> this.first[place])
			.thenComparingInt(Integer::intValue);
		return Winners.of(heard.boxed(), order)
			.stream()
			.map((place) -> new FirstHeard(id(place), date(this.first[place], zone), this.plays[place]))
			.toList();
	}

	/** Returns what came back and was played most since then. */
	List<Rediscovered> rediscovered(ZoneId zone) {
		IntStream found = IntStream.range(0, this.plays.length).filter(this.pauses::isAny);
		Comparator<Integer> order = Comparator.comparingInt((Integer place) -> -since(place))
			.thenComparingLong((place) -> this.pauses.end(place))
			.thenComparingInt(Integer::intValue);
		return Winners.of(found.boxed(), order)
			.stream()
			.map((place) -> new Rediscovered(id(place), date(this.pauses.begin(place), zone),
					date(this.pauses.end(place), zone), this.pauses.playsBefore(place), since(place)))
			.toList();
	}

	private int id(int place) {
		return this.subjects.ids().id(place);
	}

	private int since(int place) {
		return this.plays[place] - this.pauses.playsBefore(place);
	}

	private static LocalDate date(long moment, ZoneId zone) {
		return LocalDate.ofInstant(Instant.ofEpochMilli(moment), zone);
	}

}
