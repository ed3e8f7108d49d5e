package dev.earshot.statistics.subject;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.SubjectPlaces;

/**
 * What was heard right before and right after a subject: the plays that count next to one
 * of it, if they are of something else of the same kind and at most half an hour without
 * a play lies between.
 */
final class AdjacentPlays {

	private static final long LONGEST_PAUSE = Duration.ofMinutes(30).toMillis();

	private static final int PLACES = 5;

	private final PlayColumns plays;

	private final SubjectItems items;

	private final SubjectPlaces subjects;

	private final CountRule rule;

	// How often each subject of the same kind was, by its place.
	private final int[] before;

	private final int[] after;

	AdjacentPlays(PlayColumns plays, SubjectItems items, SubjectKey key, CountRule rule) {
		this.plays = plays;
		this.items = items;
		this.subjects = SubjectPlaces.of(key.subject(), plays.items());
		this.rule = rule;
		this.before = new int[this.subjects.ids().size()];
		this.after = new int[this.before.length];
	}

	/**
	 * Adds what is next to the plays that began in a time.
	 * @param from in milliseconds since 1970
	 * @param to in milliseconds since 1970
	 */
	void add(long from, long to) {
		int first = this.plays.firstAt(from);
		int end = this.plays.firstAt(to);
		int last = countedBefore(first);
		for (int play = first; play < end; play++) {
			if (this.rule.counts(this.plays, play)) {
				addPair(last, play, last >= first);
				last = play;
			}
		}
		if (last >= first) {
			addAfter(last, countedFrom(end));
		}
	}

	private int countedBefore(int play) {
		int before = play - 1;
		while (before >= 0 && !this.rule.counts(this.plays, before)) {
			before--;
		}
		return before;
	}

	private int countedFrom(int play) {
		int next = play;
		while (next < this.plays.size() && !this.rule.counts(this.plays, next)) {
			next++;
		}
		return next;
	}

	private void addPair(int last, int play, boolean isLastInTime) {
		if (last >= 0 && areNear(last, play)) {
			if (isOfIt(play) && !isOfIt(last)) {
				count(this.before, last);
			}
			if (isLastInTime && isOfIt(last) && !isOfIt(play)) {
				count(this.after, play);
			}
		}
	}

	private void addAfter(int last, int next) {
		if (next < this.plays.size() && areNear(last, next) && isOfIt(last) && !isOfIt(next)) {
			count(this.after, next);
		}
	}

	private boolean areNear(int play, int next) {
		return this.plays.startedAt(next) - this.plays.heardUntil(play) <= LONGEST_PAUSE;
	}

	private boolean isOfIt(int play) {
		return this.items.contain(this.plays.item(play));
	}

	private void count(int[] times, int play) {
		int item = this.plays.item(play);
		for (int at = this.subjects.begin(item); at < this.subjects.end(item); at++) {
			times[this.subjects.at(at)]++;
		}
	}

	/** Returns what was heard before it most often. */
	List<Adjacent> before() {
		return first(this.before);
	}

	/** Returns what was heard after it most often. */
	List<Adjacent> after() {
		return first(this.after);
	}

	private List<Adjacent> first(int[] times) {
		return IntStream.range(0, times.length)
			.filter((place) -> times[place] > 0)
			.mapToObj((place) -> new Adjacent(this.subjects.ids().id(place), times[place]))
			.sorted(Comparator.comparingInt(Adjacent::times).reversed().thenComparingInt(Adjacent::id))
			.limit(PLACES)
			.toList();
	}

}
