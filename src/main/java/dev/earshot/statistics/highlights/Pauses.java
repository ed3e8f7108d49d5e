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

	/** Sets the pause of what has a place, instead of an earlier one. */
	void set(int place, long from, long to, int plays) {
		this.begin[place] = from;
		this.end[place] = to;
		this.playsBefore[place] = plays;
	}

	boolean isAny(int place) {
		return this.playsBefore[place] > 0;
	}

	/** Returns when the last play before it began. */
	long begin(int place) {
		return this.begin[place];
	}

	/** Returns when the next play began. */
	long end(int place) {
		return this.end[place];
	}

	/** Returns how many plays there were before it. */
	int playsBefore(int place) {
		return this.playsBefore[place];
	}

}
