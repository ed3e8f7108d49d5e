package dev.earshot.storage.forms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class StoredUsedTokensTests {

	private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

	@ParameterizedTest
	@EnumSource
	void areUsedOnceOverAllNodes(TestDatabase database) throws InterruptedException {
		JdbcClient jdbc = database.empty();
		Callable<Boolean> use = () -> tokens(jdbc, NOON).use("link 1");
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			assertThat(executor.invokeAll(Collections.nCopies(8, use))).extracting(Future::resultNow)
				.containsOnlyOnce(true);
		}
	}

	@ParameterizedTest
	@EnumSource
	void canBeUsedAgainOnceTheyAreReleased(TestDatabase database) {
		StoredUsedTokens tokens = tokens(database.empty(), NOON);
		tokens.use("link 1");
		tokens.release("link 1");
		assertThat(tokens.use("link 1")).isTrue();
		assertThat(tokens.use("link 2")).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areKeptForTwelveHours(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		tokens(jdbc, NOON).use("old");
		tokens(jdbc, NOON.plusSeconds(1)).use("new");
		tokens(jdbc, NOON.plus(Duration.ofHours(12))).deleteOld();
		assertThat(tokens(jdbc, NOON).use("old")).isTrue();
		assertThat(tokens(jdbc, NOON).use("new")).isFalse();
	}

	private static StoredUsedTokens tokens(JdbcClient jdbc, Instant now) {
		return new StoredUsedTokens(jdbc, InstantSource.fixed(now));
	}

}
