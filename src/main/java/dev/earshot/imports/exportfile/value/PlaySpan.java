package dev.earshot.imports.exportfile.value;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * From when to when something was played. Exports tell when Spotify was told of it, which
 * for offline plays may be days later, and when it began by the clock of the device,
 * which may be wrong. The limits were measured in exports of many people.
 */
public record PlaySpan(Instant startedAt, Instant endedAt) {

	/** Before it, a clock of a device is not set. */
	private static final Instant EARLIEST = Instant.parse("2006-01-01T00:00:00Z");

	/** Since October 2022, the clock of the device is told in seconds. */
	private static final long LARGEST_IN_SECONDS = 100_000_000_000L;

	private static final Duration LATEST_REPORT = Duration.ofDays(30);

	private static final Duration FASTEST_CLOCK = Duration.ofDays(5);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

	private static final Duration ROUNDING = Duration.ofMinutes(1);

	/**
	 * Finds the times of a play.
	 * @param reportedAt when Spotify was told of it
	 * @param device the start by the clock of the device, in seconds or milliseconds
	 * since 1970; {@code null} if it is not told
	 */
	public static PlaySpan of(Instant reportedAt, Duration listened, @Nullable Long device, boolean offline) {
		Instant counted = reportedAt.minus(listened);
		Instant start = (device != null && device > 0) ? instant(device) : Instant.EPOCH;
		if (start.isBefore(EARLIEST)) {
			return new PlaySpan(counted, reportedAt);
		}
		if (offline) {
			return isWithin(start, reportedAt.minus(LATEST_REPORT), reportedAt.plus(FASTEST_CLOCK))
					? new PlaySpan(start, start.plus(listened)) : new PlaySpan(counted, reportedAt);
		}
		return isWithin(start, counted.minus(LONGEST_PAUSE), counted.plus(ROUNDING))
				? new PlaySpan(start, start.isAfter(reportedAt) ? start : reportedAt)
				: new PlaySpan(counted, reportedAt);
	}

	private static Instant instant(long device) {
		return (device > LARGEST_IN_SECONDS) ? Instant.ofEpochMilli(device) : Instant.ofEpochSecond(device);
	}

	private static boolean isWithin(Instant time, Instant from, Instant to) {
		return !time.isBefore(from) && !time.isAfter(to);
	}

}
