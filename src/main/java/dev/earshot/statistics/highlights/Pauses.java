package dev.earshot.statistics.highlights;

/**
 * The last long time without a play of each track or artist.
 */
final class Pauses {

	private final long[] begin;

	private final long[] end;

	private final int[] playsBefore;

	Pauses(int size) {
		this.begin = new long[size];
		this.end = new long[size];
		this.playsBefore = new int[size];
	}

	/** Sets the pause of an ID, instead of an earlier one. */
	void set(int id, long from, long to, int plays) {
		this.begin[id] = from;
		this.end[id] = to;
		this.playsBefore[id] = plays;
	}

	boolean isAny(int id) {
		return this.playsBefore[id] > 0;
	}

	/** Returns when the last play before it began. */
	long begin(int id) {
		return this.begin[id];
	}

	/** Returns when the next play began. */
	long end(int id) {
		return this.end[id];
	}

	/** Returns how many plays there were before it. */
	int playsBefore(int id) {
		return this.playsBefore[id];
	}

}
