package dev.earshot.imports.exportfile.value;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PlaySpan} with a play of three minutes that was reported at noon.
 */
class PlaySpanTests {

	private static final Instant NOON = Instant.parse("2023-05-01T12:00:00Z");

	private static final Duration LISTENED = Duration.ofMinutes(3);

	private static final Instant COUNTED = NOON.minus(LISTENED);

	@Test
	void countsBackFromTheReportWhereNoClockIsTold() {
		assertThat(online(null)).isEqualTo(new PlaySpan(COUNTED, NOON));
		assertThat(offline(null)).isEqualTo(new PlaySpan(COUNTED, NOON));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, -5, 1_000_000_000, Long.MAX_VALUE, Long.MIN_VALUE })
	void countsBackWhereTheClockWasNotSet(long device) {
		assertThat(online(device)).isEqualTo(new PlaySpan(COUNTED, NOON));
		assertThat(offline(device)).isEqualTo(new PlaySpan(COUNTED, NOON));
	}

	@Test
	void readsSecondsAndMilliseconds() {
		Instant start = COUNTED.minusMillis(1_500);
		assertThat(online(start.toEpochMilli()).startedAt()).isEqualTo(start);
		assertThat(online(start.getEpochSecond()).startedAt()).isEqualTo(COUNTED.minusSeconds(2));
	}

	@Test
	void keepsThePauseInAnOnlinePlay() {
		Instant start = COUNTED.minus(Duration.ofMinutes(30));
		assertThat(online(start.toEpochMilli())).isEqualTo(new PlaySpan(start, NOON));
		assertThat(online(start.minusMillis(1).toEpochMilli())).isEqualTo(new PlaySpan(COUNTED, NOON));
	}

	@Test
	void doesNotBelieveAnOnlinePlayThatBeginsTooLate() {
		Instant start = COUNTED.plusSeconds(60);
		assertThat(online(start.toEpochMilli())).isEqualTo(new PlaySpan(start, NOON));
		assertThat(online(start.plusMillis(1).toEpochMilli())).isEqualTo(new PlaySpan(COUNTED, NOON));
	}

	@Test
	void neverEndsBeforeItBegins() {
		Instant start = NOON.plusMillis(600);
		assertThat(PlaySpan.of(NOON, Duration.ZERO, start.toEpochMilli(), false)).isEqualTo(new PlaySpan(start, start));
	}

	@Test
	void believesTheDeviceThatWasOfflineForAMonth() {
		Instant start = NOON.minus(Duration.ofDays(30));
		assertThat(offline(start.toEpochMilli())).isEqualTo(new PlaySpan(start, start.plus(LISTENED)));
		assertThat(offline(start.minusMillis(1).toEpochMilli())).isEqualTo(new PlaySpan(COUNTED, NOON));
	}

	@Test
	void believesTheClockOfAnOfflineDeviceThatIsFiveDaysFast() {
		Instant start = NOON.plus(Duration.ofDays(5));
		assertThat(offline(start.toEpochMilli())).isEqualTo(new PlaySpan(start, start.plus(LISTENED)));
		assertThat(offline(start.plusMillis(1).toEpochMilli())).isEqualTo(new PlaySpan(COUNTED, NOON));
	}

	private static PlaySpan online(@Nullable Long device) {
		return PlaySpan.of(NOON, LISTENED, device, false);
	}

	private static PlaySpan offline(@Nullable Long device) {
		return PlaySpan.of(NOON, LISTENED, device, true);
	}

}
