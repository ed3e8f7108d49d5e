package dev.earshot.statistics.highlights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

	private final SubjectIds ids;

	private final boolean anyEarlier;

	private final int[] before;

	private final int[] plays;

	// Of all plays so far.
	private final long[] last;

	// Of what was new in the period.
	private final long[] first;

	private final Pauses pauses;

	SubjectHistory(SubjectIds ids, EarlierPlays earlier) {
		this.ids = ids;
		this.anyEarlier = earlier.isAny();
		this.before = new int[ids.size()];
		this.last = new long[ids.size()];
		this.first = new long[ids.size()];
		for (int item = 0; item < ids.items(); item++) {
			addEarlier(earlier, item);
		}
		this.plays = this.before.clone();
		this.pauses = new Pauses(ids.size());
	}

	private void addEarlier(EarlierPlays earlier, int item) {
		if (earlier.plays(item) > 0) {
			for (int place = this.ids.begin(item); place < this.ids.end(item); place++) {
				int id = this.ids.at(place);
				this.last[id] = (this.before[id] > 0) ? Math.max(this.last[id], earlier.last(item))
						: earlier.last(item);
				this.before[id] += earlier.plays(item);
			}
		}
	}

	SubjectIds ids() {
		return this.ids;
	}

	/** Adds a play in the period. */
	void add(int id, long at) {
		int earlier = this.plays[id];
		if (earlier >= OFTEN && at - this.last[id] >= PAUSE_MILLIS) {
			this.pauses.set(id, this.last[id], at, earlier);
		}
		if (earlier == 0) {
			this.first[id] = at;
		}
		this.plays[id] = earlier + 1;
		this.last[id] = at;
	}

	/** Returns what was new and played most. */
	List<FirstHeard> firstHeard(ZoneId zone) {
		if (!this.anyEarlier) {
			return List.of();
		}
		IntStream heard = IntStream.range(0, this.plays.length)
			.filter((id) -> this.before[id] == 0 && this.plays[id] >= MORE_THAN_ONCE);
		Comparator<Integer> order = Comparator.comparingInt((Integer id) -> -this.plays[id])
			.thenComparingLong((id) -> this.first[id])
			.thenComparingInt(Integer::intValue);
		return Winners.of(heard.boxed(), order)
			.stream()
			.map((id) -> new FirstHeard(id, date(this.first[id], zone), this.plays[id]))
			.toList();
	}

	/** Returns what came back and was played most since then. */
	List<Rediscovered> rediscovered(ZoneId zone) {
		IntStream found = IntStream.range(0, this.plays.length).filter(this.pauses::isAny);
		Comparator<Integer> order = Comparator.comparingInt((Integer id) -> -since(id))
			.thenComparingLong((id) -> this.pauses.end(id))
			.thenComparingInt(Integer::intValue);
		return Winners.of(found.boxed(), order)
			.stream()
			.map((id) -> new Rediscovered(id, date(this.pauses.begin(id), zone), date(this.pauses.end(id), zone),
					this.pauses.playsBefore(id), since(id)))
			.toList();
	}

	private int since(int id) {
		return this.plays[id] - this.pauses.playsBefore(id);
	}

	private static LocalDate date(long moment, ZoneId zone) {
		return LocalDate.ofInstant(Instant.ofEpochMilli(moment), zone);
	}

}
