package dev.earshot.statistics.subject;

import java.util.stream.IntStream;

import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.figures.SubjectPlaces;

/**
 * The items whose plays count for a subject.
 */
final class SubjectItems {

	private final boolean[] counted;

	SubjectItems(SubjectKey key, ItemColumns items) {
		SubjectPlaces subjects = SubjectPlaces.of(key.subject(), items);
		int place = subjects.ids().find(key.id());
		this.counted = new boolean[items.size()];
		for (int item = 0; item < this.counted.length; item++) {
			this.counted[item] = subjects.isIn(item, place);
		}
	}

	/**
	 * Returns whether plays of an item count.
	 * @param item the place of the item
	 */
	boolean contain(int item) {
		return this.counted[item];
	}

	/** Returns their places. */
	IntStream places() {
		return IntStream.range(0, this.counted.length).filter(this::contain);
	}

}
