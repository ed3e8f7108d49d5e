package dev.earshot.links;

import java.time.Duration;

import dev.earshot.presence.TestPlayback;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuessLimitTests {

	private final MutableClock clock = new MutableClock(TestPlayback.NOON);

	private final GuessLimit limit = new GuessLimit(this.clock);

	@Test
	void allowsSixtyRequestsAMinute() {
		ask("192.0.2.1", 60);
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(this.limit.tooMany("192.0.2.1")).contains(Duration.ofSeconds(40));
		this.clock.advance(Duration.ofSeconds(40));
		assertThat(this.limit.tooMany("192.0.2.1")).isEmpty();
	}

	@Test
	void countsEachAddress() {
		ask("192.0.2.1", 60);
		assertThat(this.limit.tooMany("192.0.2.2")).isEmpty();
	}

	@Test
	void countsAnIpv6Network() {
		ask("2001:db8:1:2::1", 60);
		assertThat(this.limit.tooMany("2001:db8:1:2:ffff::2")).isPresent();
		assertThat(this.limit.tooMany("2001:db8:1:3::1")).isEmpty();
	}

	@Test
	void countsUnknownAddressesTogether() {
		ask("unknown", 60);
		assertThat(this.limit.tooMany("also unknown")).isPresent();
	}

	private void ask(String address, int times) {
		for (int time = 0; time < times; time++) {
			assertThat(this.limit.tooMany(address)).isEmpty();
		}
	}

}
