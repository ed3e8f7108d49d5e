package dev.earshot.scrobbling.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.storage.TestVault;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Listens to test with, and the queue of a test database.
 */
public final class TestListens {

	private TestListens() {
	}

	/** Returns a listen of a track of 200 seconds. */
	public static Listen of(String track, Instant startedAt) {
		return new Listen(startedAt, track, List.of("Lantern"), List.of("spotify:artist:Lantern"), "Tides",
				Duration.ofSeconds(200), Duration.ofSeconds(180), "https://open.spotify.com/track/" + track);
	}

	public static ScrobbleQueue queue(JdbcClient jdbc, InstantSource clock) {
		return new ScrobbleQueue(jdbc, texts(), clock);
	}

	public static DeadLetters letters(JdbcClient jdbc, InstantSource clock) {
		return new DeadLetters(jdbc, texts(), clock);
	}

	static StoredTexts texts() {
		return new StoredTexts(TestVault.open(), JsonMapper.builder().build());
	}

}
