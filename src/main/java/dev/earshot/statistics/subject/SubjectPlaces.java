package dev.earshot.statistics.subject;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.figures.ItemSums;
import dev.earshot.statistics.figures.Subject;
import org.jspecify.annotations.Nullable;

/**
 * All subjects of a kind by places from 0, so that many rankings of them are sums of
 * arrays.
 */
final class SubjectPlaces {

	private final Map<Integer, Integer> places = new HashMap<>();

	private int count;

	// The places of what each item counts for.
	private final int[][] ofItem;

	SubjectPlaces(Subject subject, ItemColumns items) {
		this.ofItem = new int[items.size()][];
		for (int item = 0; item < this.ofItem.length; item++) {
			this.ofItem[item] = IntStream.of(subject.ids(items, item)).map(this::place).toArray();
		}
	}

	private int place(int id) {
		return this.places.computeIfAbsent(id, (_) -> this.count++);
	}

	/** Returns the rank of a subject; {@code null} if it was not listened to. */
	@Nullable Integer rank(int id, ItemSums sums) {
		long[] plays = new long[this.places.size()];
		long[] listened = new long[this.places.size()];
		for (int item = 0; item < this.ofItem.length; item++) {
			for (int place : this.ofItem[item]) {
				plays[place] += sums.plays(item);
				listened[place] += sums.listened(item);
			}
		}
		int own = this.places.getOrDefault(id, -1);
		return (own >= 0 && (plays[own] > 0 || listened[own] > 0)) ? 1 + before(own, id, plays, listened) : null;
	}

	private int before(int own, int id, long[] plays, long[] listened) {
		int before = (int) IntStream.range(0, plays.length)
			.filter((place) -> plays[place] > plays[own]
					|| plays[place] == plays[own] && listened[place] > listened[own])
			.count();
		return before + (int) this.places.entrySet()
			.stream()
			.filter((other) -> other.getKey() < id)
			.filter((other) -> plays[other.getValue()] == plays[own] && listened[other.getValue()] == listened[own])
			.count();
	}

}
