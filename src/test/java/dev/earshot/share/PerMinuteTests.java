package dev.earshot.share;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.earshot.share.shown.Sounds;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PerMinuteTests {

	private final MutableClock clock = new MutableClock(Sounds.NOON);

	private final PerMinute limit = new PerMinute(6, this.clock);

	@Test
	void limitsEachByThemselves() {
		assertThat(IntStream.range(0, 6)).allMatch((_) -> this.limit.tooMany("lights").isEmpty());
		assertThat(this.limit.tooMany("lights")).contains(Duration.ofMinutes(1));
		assertThat(this.limit.tooMany("chat")).isEmpty();
	}

	@Test
	void beginsAnewAfterAMinute() {
		IntStream.range(0, 6).forEach((_) -> this.limit.tooMany("lights"));
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(this.limit.tooMany("lights")).contains(Duration.ofSeconds(40));
		this.clock.advance(Duration.ofSeconds(40));
		assertThat(this.limit.tooMany("lights")).isEmpty();
	}

}
