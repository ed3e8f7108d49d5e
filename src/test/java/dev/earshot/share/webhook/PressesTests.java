package dev.earshot.share.webhook;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.earshot.ManualTime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PressesTests {

	private final ManualTime time = new ManualTime(Given.NOON);

	private final Presses presses = new Presses(this.time);

	@Test
	void areSixAMinuteForEachWebhook() {
		assertThat(IntStream.range(0, 6)).allMatch((_) -> this.presses.takes("lights"));
		assertThat(this.presses.takes("lights")).isFalse();
		assertThat(this.presses.takes("chat")).isTrue();
		this.time.pass(Duration.ofMinutes(1));
		assertThat(this.presses.takes("lights")).isTrue();
	}

}
