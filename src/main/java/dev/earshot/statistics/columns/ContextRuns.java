package dev.earshot.statistics.columns;

import java.util.Arrays;

/**
 * From which contexts plays came. What is played from one context follows one another, so
 * only the first play of each run is kept, and nothing of a log that knows no contexts.
 */
final class ContextRuns {

	/** Stands for a play whose context is not known. */
	static final int UNKNOWN = -1;

	private static final int FEW = 16;

	private int[] first;

	private int[] context;

	private int size;

	ContextRuns() {
		this.first = new int[FEW];
		this.context = new int[FEW];
	}

	/** Creates a copy to which more can be added. */
	ContextRuns(ContextRuns before) {
		this.first = before.first;
		this.context = before.context;
		this.size = before.size;
		resize(this.size + FEW);
	}

	/** Adds a play after those that were added before. */
	void add(int play, int id) {
		if (id == last()) {
			return;
		}
		if (this.size == this.first.length) {
			resize(this.size * 2);
		}
		this.first[this.size] = play;
		this.context[this.size] = id;
		this.size++;
	}

	/**
	 * Adds plays that come after these.
	 * @param play the place of the first of them
	 */
	void addAll(int play, ContextRuns later) {
		add(play, later.at(0));
		for (int run = 0; run < later.size; run++) {
			add(play + later.first[run], later.context[run]);
		}
	}

	private int last() {
		return (this.size > 0) ? this.context[this.size - 1] : UNKNOWN;
	}

	private void resize(int length) {
		this.first = Arrays.copyOf(this.first, length);
		this.context = Arrays.copyOf(this.context, length);
	}

	/** Gives back the memory that no run needs. */
	void trim() {
		resize(this.size);
	}

	/** Returns the ID of the context of a play, or {@link #UNKNOWN}. */
	int at(int play) {
		int place = Arrays.binarySearch(this.first, 0, this.size, play);
		int run = (place >= 0) ? place : -place - 2;
		return (run >= 0) ? this.context[run] : UNKNOWN;
	}

	/** Returns the first play after this one that may have another context. */
	int endOfRun(int play) {
		int place = Arrays.binarySearch(this.first, 0, this.size, play);
		int next = (place >= 0) ? place + 1 : -place - 1;
		return (next < this.size) ? this.first[next] : Integer.MAX_VALUE;
	}

}
