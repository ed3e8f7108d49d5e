package dev.earshot.live.broadcast;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests {@link SseEvent}.
 */
class SseEventTests {

	@Test
	void writesAFieldForEachLine() {
		assertThat(text(new SseEvent("7", "now", "Tür\nFenster")))
			.isEqualTo("id: 7\nevent: now\ndata: Tür\ndata: Fenster\n\n");
	}

	@Test
	void sendsAnEventWithoutDataToo() {
		assertThat(text(new SseEvent("7", "gone", ""))).isEqualTo("id: 7\nevent: gone\ndata: \n\n");
	}

	@Test
	void isAfterShorterIdsAndThoseThatSortBefore() {
		SseEvent event = new SseEvent("10", "now", "");
		assertThat(event.isAfter("9")).isTrue();
		assertThat(event.isAfter("09")).isTrue();
		assertThat(event.isAfter("10")).isFalse();
		assertThat(event.isAfter("11")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1\n2", "1\r2", "1\u0000" })
	void acceptsOnlyASingleLineAsIdOrName(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SseEvent(id, "now", ""));
		assertThatIllegalArgumentException().isThrownBy(() -> new SseEvent("1", id, ""));
	}

	private static String text(SseEvent event) {
		return new String(event.bytes(), StandardCharsets.UTF_8);
	}

}
