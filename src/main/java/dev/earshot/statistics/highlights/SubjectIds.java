package dev.earshot.statistics.highlights;

import java.util.Arrays;

import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.figures.Subject;

/**
 * What plays of each item count for: itself, or its artists. Nothing, if it is no music.
 */
final class SubjectIds {

	private final int[][] ids;

	private final boolean[] music;

	private final int size;

	SubjectIds(Subject subject, ItemColumns items) {
		this.ids = new int[items.size()][];
		this.music = new boolean[items.size()];
		Arrays.setAll(this.ids, (item) -> subject.ids(items, item));
		for (int item = 0; item < this.music.length; item++) {
			this.music[item] = Subject.isMusic(items, item);
		}
		this.size = 1 + Arrays.stream(this.ids).flatMapToInt(Arrays::stream).max().orElse(0);
	}

	int[] of(int item) {
		return this.ids[item];
	}

	boolean isMusic(int item) {
		return this.music[item];
	}

	/** Returns the number of items. */
	int items() {
		return this.ids.length;
	}

	/** Returns a number that is greater than all IDs. */
	int size() {
		return this.size;
	}

}
