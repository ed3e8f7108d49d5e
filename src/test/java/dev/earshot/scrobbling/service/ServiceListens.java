package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Listens of invented music.
 */
public final class ServiceListens {

	/** When the tests take place. */
	public static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

	private static final Instant START = NOW.minus(Duration.ofDays(3));

	private ServiceListens() {
	}

	public static Listen listen(String track) {
		return listen(track, START);
	}

	public static Listen listen(String track, Instant startedAt) {
		return listen(track, startedAt, "Tidal Clocks", "Mira Fell");
	}

	public static Listen listen(String track, Instant startedAt, String... artists) {
		return new Listen(startedAt, track, List.of(artists), List.of(), "Low Water", Duration.ofSeconds(215),
				Duration.ofSeconds(180), "https://open.spotify.com/track/4ZcTqCGLkvLFnF9RQlYSYv");
	}

	/** Returns listens of different tracks, four minutes apart. */
	public static List<Listen> listens(int count) {
		return IntStream.range(0, count)
			.mapToObj((index) -> listen("Track " + index, START.plus(Duration.ofMinutes(4L * index))))
			.toList();
	}

}
