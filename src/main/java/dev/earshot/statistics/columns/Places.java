package dev.earshot.statistics.columns;

import java.util.Arrays;

/**
 * As which item each item counts. All up to the largest ID are in an array, because a map
 * would take longer to ask than the database to answer.
 */
final class Places {

	private static final int NONE = -1;

	private final int[] places;

	Places(ItemColumns items) {
		this.places = new int[(items.size() > 0) ? items.id(items.size() - 1) + 1 : 0];
		Arrays.fill(this.places, NONE);
	}

	void set(int item, int place) {
		this.places[item] = place;
	}

	/** Adds a play, unless it does not count or its item was added since. */
	void add(ReadPlay play, PlayColumnsBuilder columns) {
		int place = (play.item() < this.places.length) ? this.places[play.item()] : NONE;
		if (place >= 0) {
			columns.add(place, play);
		}
	}

}
