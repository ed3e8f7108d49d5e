package dev.earshot.statistics.highlights;

import java.util.Arrays;

import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.figures.Subject;

/**
 * What plays of each item count for: itself, or its artists. Nothing, if it is no music.
 * The IDs of all items follow one another in one array, which is read faster than one for
 * each.
 */
final class SubjectIds {

	private final int[] ids;

	// Where those of each item begin, and where those of the last one end.
	private final int[] begin;

	private final boolean[] music;

	private final int size;

	SubjectIds(Subject subject, ItemColumns items) {
		this.begin = new int[items.size() + 1];
		this.music = new boolean[items.size()];
		int[] all = new int[items.size() + 1];
		int most = 0;
		for (int item = 0; item < items.size(); item++) {
			int[] found = subject.ids(items, item);
			int next = this.begin[item];
			if (next + found.length > all.length) {
				all = Arrays.copyOf(all, all.length * 2 + found.length);
			}
			for (int id : found) {
				all[next++] = id;
				most = Math.max(most, id);
			}
			this.begin[item + 1] = next;
			this.music[item] = Subject.isMusic(items, item);
		}
		this.ids = all;
		this.size = most + 1;
	}

	int begin(int item) {
		return this.begin[item];
	}

	int end(int item) {
		return this.begin[item + 1];
	}

	/** Returns the ID at a place between the beginning and the end of an item. */
	int at(int place) {
		return this.ids[place];
	}

	boolean isMusic(int item) {
		return this.music[item];
	}

	/** Returns the number of items. */
	int items() {
		return this.music.length;
	}

	/** Returns a number that is greater than all IDs. */
	int size() {
		return this.size;
	}

}
