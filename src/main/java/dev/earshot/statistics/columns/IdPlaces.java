package dev.earshot.statistics.columns;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * IDs in ascending order, each with a place from 0, so that sums of them can be arrays.
 */
public final class IdPlaces {

	private final int[] ids;

	IdPlaces(IntStream ids) {
		this.ids = ids.sorted().distinct().toArray();
	}

	public int size() {
		return this.ids.length;
	}

	public int id(int place) {
		return this.ids[place];
	}

	/** Returns the place of an ID; negative if it is not there. */
	public int find(int id) {
		return Arrays.binarySearch(this.ids, id);
	}

	/** Returns whether all of others are here. */
	boolean containAll(IdPlaces others) {
		return Arrays.stream(others.ids).allMatch((other) -> find(other) >= 0);
	}

}
