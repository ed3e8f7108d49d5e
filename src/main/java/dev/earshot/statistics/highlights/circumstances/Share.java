package dev.earshot.statistics.highlights.circumstances;

import java.time.Duration;
import java.util.Comparator;

/**
 * What a device, or a context, gave to a period.
 *
 * @param <T> what is told apart
 * @param of the kind of device, or the ID of the context
 * @param listened in the period
 * @param plays that count and began in the period
 */
public record Share<T extends Comparable<T>>(T of, Duration listened, long plays) {

	/** The most plays first, then the most time. */
	static <T extends Comparable<T>> Comparator<Share<T>> order() {
		return Comparator.comparingLong((Share<T> share) -> share.plays)
			.thenComparing(Share::listened)
			.reversed()
			.thenComparing(Share::of);
	}

}
