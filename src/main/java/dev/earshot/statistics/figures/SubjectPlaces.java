package dev.earshot.statistics.figures;

import java.util.stream.IntStream;

import dev.earshot.statistics.columns.IdPlaces;
import dev.earshot.statistics.columns.ItemColumns;

/**
 * The places of what plays of each item count for. Those of all items follow one another
 * in one array, which is read faster than one for each.
 */
public final class SubjectPlaces {

	private final IdPlaces ids;

	// Where those of each item begin, and where those of the last one end.
	private final int[] begin;

	private final int[] places;

	private SubjectPlaces(IdPlaces ids, int[] begin, int[] places) {
		this.ids = ids;
		this.begin = begin;
		this.places = places;
	}

	/** Returns the places of artists, albums or other subjects. */
	public static SubjectPlaces of(Subject subject, ItemColumns items) {
		int[] begin = new int[items.size() + 1];
		for (int item = 0; item < items.size(); item++) {
			begin[item + 1] = begin[item] + subject.count(items, item);
		}
		int[] places = new int[begin[items.size()]];
		for (int item = 0; item < items.size(); item++) {
			for (int at = begin[item]; at < begin[item + 1]; at++) {
				places[at] = subject.place(items, item, at - begin[item]);
			}
		}
		return new SubjectPlaces(subject.all(items), begin, places);
	}

	/** Returns the places of items that count for themselves, of whatever kind. */
	public static SubjectPlaces ofItems(ItemColumns items) {
		return new SubjectPlaces(items.ids(), IntStream.rangeClosed(0, items.size()).toArray(),
				IntStream.range(0, items.size()).toArray());
	}

	/** Returns where those of an item begin. */
	public int begin(int item) {
		return this.begin[item];
	}

	/** Returns where those of an item end. */
	public int end(int item) {
		return this.begin[item + 1];
	}

	/**
	 * Returns the place of a subject.
	 * @param at from the beginning to before the end of an item
	 */
	public int at(int at) {
		return this.places[at];
	}

	/** Returns whether plays of an item count for a subject. */
	public boolean isIn(int item, int place) {
		for (int at = begin(item); at < end(item); at++) {
			if (this.places[at] == place) {
				return true;
			}
		}
		return false;
	}

	/** Returns the number of items. */
	public int items() {
		return this.begin.length - 1;
	}

	/** Returns the IDs of the subjects. */
	public IdPlaces ids() {
		return this.ids;
	}

}
