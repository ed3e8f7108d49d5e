package dev.earshot.bench.outputs;

import java.util.Arrays;

/**
 * Durations or moments in nanoseconds, of which quantiles are wanted.
 */
final class Spread {

	private long[] nanos = new long[1024];

	private int size;

	void add(long nanosecond) {
		if (this.size == this.nanos.length) {
			this.nanos = Arrays.copyOf(this.nanos, 2 * this.size);
		}
		this.nanos[this.size++] = nanosecond;
	}

	int size() {
		return this.size;
	}

	/**
	 * Counts from another moment.
	 * @param start the moment that is to be zero
	 */
	void startAt(long start) {
		for (int i = 0; i < this.size; i++) {
			this.nanos[i] -= start;
		}
	}

	/**
	 * Says how long all but a part of them took at most.
	 * @param part the part, between 0 and 1
	 * @return milliseconds, 0 if there is none
	 */
	double millis(double part) {
		if (this.size == 0) {
			return 0;
		}
		long[] sorted = Arrays.copyOf(this.nanos, this.size);
		Arrays.sort(sorted);
		return sorted[(int) Math.ceil(part * this.size) - 1] / 1e6;
	}

	void clear() {
		this.size = 0;
	}

}
