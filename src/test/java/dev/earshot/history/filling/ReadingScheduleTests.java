package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingScheduleTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	@Test
	void beginsAtOnce() {
		assertThat(ReadingSchedule.NEW.isDue(NOON)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			playing now,             PT14M59S, true,  PT0S,      false
			playing now,             PT15M,    true,  PT0S,      true
			played five minutes ago, PT15M,    false, PT5M,      false
			played on the day,       PT1H59M,  false, PT23H59M,  false
			played on the day,       PT2H,     false, PT23H59M,  true
			played yesterday,        PT5H59M,  false, PT24H,     false
			played yesterday,        PT6H,     false, PT24H,     true
			the clock was set back,  PT-15M,   true,  PT0S,      true
			""")
	void readsMoreOftenWhileSomethingPlays(String situation, Duration sinceRead, boolean playing, Duration sincePlayed,
			boolean due) {
		ReadingSchedule schedule = new ReadingSchedule(NOON.minus(sinceRead), NOON.minus(sincePlayed), null, 0);
		assertThat(schedule.seen(playing, NOON).isDue(NOON)).as(situation).isEqualTo(due);
	}

	@Test
	void readsBeforeFiftyPlaysCanHavePassed() {
		Duration fiftyPlays = Duration.ofMillis(50 * TimedItem.SHORTEST);
		Duration tick = Duration.ofMinutes(1);
		assertThat(ReadingSchedule.WHILE_PLAYING.plus(MissingPlays.SETTLED).plus(ReadingSchedule.RETRY))
			.isLessThanOrEqualTo(fiftyPlays.minus(tick));
	}

	@Test
	void readsAtOnceWhenSomethingPlaysAgain() {
		ReadingSchedule idle = ReadingSchedule.NEW.read(NOON);
		Instant later = NOON.plus(Duration.ofHours(1));
		assertThat(idle.isDue(later)).isFalse();
		assertThat(idle.seen(true, later).isDue(later)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0,PT4M", "1,PT8M", "4,PT64M", "5,PT2H", "5000,PT2H" })
	void waitsLongerAfterEachRefusal(int before, Duration wait) {
		ReadingSchedule refused = new ReadingSchedule(null, null, null, before).refused(null, NOON);
		assertThat(refused.isDue(NOON.plus(wait).minusMillis(1))).isFalse();
		assertThat(refused.isDue(NOON.plus(wait))).isTrue();
	}

	@Test
	void waitsUntilSpotifyTakesCallsAgain() {
		Instant until = NOON.plus(Duration.ofHours(9));
		ReadingSchedule refused = ReadingSchedule.NEW.refused(until, NOON);
		assertThat(refused.isDue(until.minusMillis(1))).isFalse();
		assertThat(refused.isDue(until)).isTrue();
	}

	@Test
	void forgetsRefusalsAfterASuccess() {
		ReadingSchedule read = ReadingSchedule.NEW.refused(null, NOON).refused(null, NOON).read(NOON);
		assertThat(read).isEqualTo(ReadingSchedule.NEW.read(NOON));
	}

}
