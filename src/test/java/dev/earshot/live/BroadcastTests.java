package dev.earshot.live;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests {@link Broadcast}.
 */
class BroadcastTests {

	@Test
	void writesAFieldForEachLine() {
		assertThat(text(new Broadcast("7", "now", "Tür\nFenster")))
			.isEqualTo("id: 7\nevent: now\ndata: Tür\ndata: Fenster\n\n");
	}

	@Test
	void sendsAnEventWithoutDataToo() {
		assertThat(text(new Broadcast("7", "gone", ""))).isEqualTo("id: 7\nevent: gone\ndata: \n\n");
	}

	@Test
	void isAfterWhatIsShorterOrSortsBefore() {
		Broadcast broadcast = new Broadcast("10", "now", "");
		assertThat(broadcast.isAfter("9")).isTrue();
		assertThat(broadcast.isAfter("09")).isTrue();
		assertThat(broadcast.isAfter("10")).isFalse();
		assertThat(broadcast.isAfter("11")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1\n2", "1\r2", "1\u0000" })
	void takesOnlyALineAsAnId(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Broadcast(id, "now", ""));
		assertThatIllegalArgumentException().isThrownBy(() -> new Broadcast("1", id, ""));
	}

	private static String text(Broadcast broadcast) {
		return new String(broadcast.bytes(), StandardCharsets.UTF_8);
	}

}
