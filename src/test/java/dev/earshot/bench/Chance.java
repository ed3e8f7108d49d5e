package dev.earshot.bench;

import java.util.Random;

/**
 * Chance that comes out the same every time.
 */
final class Chance {

	private static final long SECOND = 1000;

	private final Random random;

	Chance(long seed) {
		this.random = new Random(seed);
	}

	boolean happens(double probability) {
		return this.random.nextDouble() < probability;
	}

	long between(double from, double to) {
		return Math.round(SECOND * (from + (to - from) * this.random.nextDouble()));
	}

	long around(double median, double spread) {
		return Math.round(SECOND * median * Math.exp(spread * this.random.nextGaussian()));
	}

	long untilNext(double perHour) {
		return Math.round(3600 * SECOND * -Math.log(1 - this.random.nextDouble()) / perHour);
	}

}
