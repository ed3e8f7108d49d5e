package dev.earshot.statistics.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How long, and how often, each artist, album or other subject was played.
 */
public final class SubjectSums {

	private final SubjectPlaces subjects;

	private final long[] listened;

	private final int[] plays;

	/** Sums up what was played by what it counts for. */
	public SubjectSums(SubjectPlaces subjects, ItemSums played) {
		this(subjects, played, (_) -> true);
	}

	/**
	 * Sums up what was played of some items.
	 * @param wanted tells which of them by their places
	 */
	public SubjectSums(SubjectPlaces subjects, ItemSums played, IntPredicate wanted) {
		this.subjects = subjects;
		this.listened = new long[subjects.ids().size()];
		this.plays = new int[subjects.ids().size()];
		for (int item = 0; item < played.size(); item++) {
			if ((played.listened(item) > 0 || played.plays(item) > 0) && wanted.test(item)) {
				add(item, played);
			}
		}
	}

	private void add(int item, ItemSums played) {
		for (int at = this.subjects.begin(item); at < this.subjects.end(item); at++) {
			int place = this.subjects.at(at);
			this.listened[place] += played.listened(item);
			this.plays[place] += played.plays(item);
		}
	}

	/** Returns how many were played at least once. */
	int counted() {
		return (int) Arrays.stream(this.plays).filter((count) -> count > 0).count();
	}

	/** Returns each that was played at least once, in the order of their IDs. */
	List<SubjectPlays> list(FirstPlays first) {
		return IntStream.range(0, this.plays.length)
			.filter((place) -> this.plays[place] > 0)
			.mapToObj((place) -> new SubjectPlays(this.subjects.ids().id(place), this.plays[place],
					Instant.ofEpochMilli(first.at(place))))
			.toList();
	}

	/** Returns the first places, those with the most plays first. */
	public List<Ranked> first(int limit, SubjectSums before) {
		int[] first = first(limit);
		return IntStream.range(0, first.length).mapToObj((at) -> ranked(at + 1, first[at], before)).toList();
	}

	// To sort all of them takes longer than to compute them.
	private int[] first(int limit) {
		int[] first = new int[limit];
		int found = 0;
		for (int place = 0; place < this.plays.length; place++) {
			if (isHeard(place) && (found < limit || isBefore(place, first[found - 1]))) {
				found = Math.min(found + 1, limit);
				insert(place, first, found);
			}
		}
		return Arrays.copyOf(first, found);
	}

	private void insert(int place, int[] first, int size) {
		int at = size - 1;
		while (at > 0 && isBefore(place, first[at - 1])) {
			first[at] = first[at - 1];
			at--;
		}
		first[at] = place;
	}

	/**
	 * Returns a part of those that were played at least once.
	 * @param wanted tells which of them by their places
	 */
	TopList list(IntPredicate wanted, int skipped, int limit, SubjectSums before) {
		int[] counted = IntStream.range(0, this.plays.length)
			.filter((place) -> this.plays[place] > 0)
			.boxed()
			.sorted(this::compare)
			.mapToInt(Integer::intValue)
			.toArray();
		int[] found = IntStream.range(0, counted.length).filter((at) -> wanted.test(counted[at])).toArray();
		return new TopList(found.length,
				Arrays.stream(found)
					.skip(skipped)
					.limit(limit)
					.mapToObj((at) -> ranked(at + 1, counted[at], before))
					.toList());
	}

	private Ranked ranked(int rank, int place, SubjectSums before) {
		return new Ranked(rank, before.rankAt(place), this.subjects.ids().id(place),
				Duration.ofMillis(this.listened[place]), this.plays[place]);
	}

	/** Returns a rank; {@code null} if it was not listened to. */
	public @Nullable Integer rank(int id) {
		int place = this.subjects.ids().find(id);
		return (place >= 0) ? rankAt(place) : null;
	}

	/** Returns how often it was played. */
	public long plays(int id) {
		int place = this.subjects.ids().find(id);
		return (place >= 0) ? this.plays[place] : 0;
	}

	private @Nullable Integer rankAt(int place) {
		if (!isHeard(place)) {
			return null;
		}
		int rank = 1;
		for (int other = 0; other < this.plays.length; other++) {
			rank += isBefore(other, place) ? 1 : 0;
		}
		return rank;
	}

	private boolean isHeard(int place) {
		return this.listened[place] > 0 || this.plays[place] > 0;
	}

	private boolean isBefore(int place, int other) {
		return compare(place, other) < 0;
	}

	// What was never played for long enough is behind everything that was. Places are in
	// the order of IDs.
	private int compare(int place, int other) {
		if (this.plays[place] != this.plays[other]) {
			return Integer.compare(this.plays[other], this.plays[place]);
		}
		return (this.listened[place] != this.listened[other]) ? Long.compare(this.listened[other], this.listened[place])
				: Integer.compare(place, other);
	}

}
