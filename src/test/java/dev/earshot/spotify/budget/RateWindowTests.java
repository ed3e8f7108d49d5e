package dev.earshot.spotify.budget;

import java.time.Instant;

import dev.earshot.spotify.CallPriority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateWindowTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final RateWindow window = new RateWindow(10);

	@ParameterizedTest
	@CsvSource({ "COMMAND, 10", "LIVE, 8", "LOG, 6", "CATALOGUE, 4", "STRANGER, 4", "SPARE, 2" })
	void hasLessRoomForLowerPriorities(CallPriority priority, int room) {
		fill(room - 1, NOON);
		assertThat(this.window.fullUntil(priority, NOON)).isNull();
		fill(1, NOON);
		assertThat(this.window.fullUntil(priority, NOON)).isEqualTo(NOON.plusSeconds(30));
	}

	@Test
	void returnsWhenThereIsRoom() {
		for (int second = 0; second < 10; second++) {
			fill(1, NOON.plusSeconds(second));
		}
		assertThat(this.window.fullUntil(CallPriority.COMMAND, NOON.plusSeconds(9))).isEqualTo(NOON.plusSeconds(30));
		assertThat(this.window.fullUntil(CallPriority.LIVE, NOON.plusSeconds(9))).isEqualTo(NOON.plusSeconds(32));
	}

	@Test
	void hasRoomAtThatTime() {
		fill(10, NOON);
		assertThat(this.window.fullUntil(CallPriority.COMMAND, NOON.plusSeconds(29))).isNotNull();
		assertThat(this.window.fullUntil(CallPriority.COMMAND, NOON.plusSeconds(30))).isNull();
	}

	@Test
	void hasRoomForOneCallWithAnyLimit() {
		assertThat(new RateWindow(1).fullUntil(CallPriority.CATALOGUE, NOON)).isNull();
	}

	private void fill(int calls, Instant at) {
		for (int call = 0; call < calls; call++) {
			this.window.add(at);
		}
	}

}
