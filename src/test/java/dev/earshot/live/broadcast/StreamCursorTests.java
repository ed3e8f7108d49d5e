package dev.earshot.live.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests {@link StreamCursor} and what it reads from, {@link ReplayBuffer}.
 */
class StreamCursorTests {

	private final ReplayBuffer buffer = new ReplayBuffer();

	@Test
	void startsWithTheCurrentState() {
		assertThat(remainingIds(cursor(null, 5))).containsExactly("5");
	}

	@Test
	void startsWithANewerEventThatWasSentInTheMeantime() {
		send(5, 6);
		assertThat(remainingIds(cursor(null, 5))).containsExactly("6");
	}

	@Test
	void doesNotRepeatEventsBeforeTheCurrentState() {
		send(4);
		StreamCursor cursor = cursor(null, 5);
		send(5, 6);
		assertThat(remainingIds(cursor)).containsExactly("5", "6");
	}

	@Test
	void waitsForTheNextEventIfTheStateIsUnknown() {
		StreamCursor cursor = StreamCursor.of(this.buffer, "3", () -> null);
		assertThat(cursor.next(false)).isNull();
		send(5, 6);
		assertThat(remainingIds(cursor)).containsExactly("5", "6");
	}

	@Test
	void sendsNothingOldIfTheStateIsUnknown() {
		send(4, 5);
		assertThat(remainingIds(StreamCursor.of(this.buffer, "4", () -> null))).containsExactly("5");
		StreamCursor cursor = StreamCursor.of(this.buffer, null, () -> null);
		send(6);
		assertThat(remainingIds(cursor)).containsExactly("6");
	}

	@Test
	void continuesAfterTheLastIdOfTheSubscriber() {
		send(4, 5, 6);
		assertThat(remainingIds(cursor("4", 6))).containsExactly("5", "6");
		assertThat(remainingIds(cursor("6", 6))).isEmpty();
	}

	@Test
	void continuesAfterAStateThatWasNeverSent() {
		remainingIds(cursor(null, 1));
		send(2, 3);
		assertThat(remainingIds(cursor("1", 3))).containsExactly("2", "3");
	}

	@Test
	void sendsNothingToASubscriberThatHasTheCurrentState() {
		assertThat(remainingIds(cursor("5", 5))).isEmpty();
	}

	@Test
	void startsOverWithAnIdThatIsTooOldOrUnknown() {
		IntStream.rangeClosed(1, ReplayBuffer.CAPACITY + 1).forEach(this::send);
		assertThat(remainingIds(cursor("1", ReplayBuffer.CAPACITY + 1)))
			.containsExactly(String.valueOf(ReplayBuffer.CAPACITY + 1));
		assertThat(remainingIds(cursor("tomorrow", ReplayBuffer.CAPACITY + 1)))
			.containsExactly(String.valueOf(ReplayBuffer.CAPACITY + 1));
	}

	@Test
	void skipsAllButTheNewestIfAsked() {
		StreamCursor cursor = cursor(null, 1);
		send(2, 3, 4);
		assertThat(id(cursor.next(true))).isEqualTo("4");
		assertThat(cursor.next(false)).isNull();
	}

	@Test
	void readsTheStateEvenIfTheLastIdIsKnown() {
		send(4);
		assertThatIllegalStateException().isThrownBy(() -> StreamCursor.of(this.buffer, "4", () -> {
			throw new IllegalStateException("closed");
		})).withMessage("closed");
	}

	@Test
	void recordsNoOldEvents() {
		send(5, 4, 5);
		assertThat(remainingIds(cursor("5", 5))).isEmpty();
		assertThat(this.buffer.contains("4")).isFalse();
	}

	private StreamCursor cursor(@Nullable String lastEventId, int current) {
		return StreamCursor.of(this.buffer, lastEventId, () -> event(current));
	}

	private void send(int... ids) {
		IntStream.of(ids).mapToObj(StreamCursorTests::event).map(EncodedEvent::new).forEach(this.buffer::add);
	}

	private static SseEvent event(int id) {
		return new SseEvent(String.valueOf(id), "now", "");
	}

	private static List<String> remainingIds(StreamCursor cursor) {
		List<String> ids = new ArrayList<>();
		for (byte[] next = cursor.next(false); next != null; next = cursor.next(false)) {
			ids.add(id(next));
		}
		return ids;
	}

	private static String id(byte @Nullable [] bytes) {
		return (bytes != null) ? new String(bytes, StandardCharsets.UTF_8).lines().toList().getFirst().substring(4)
				: "";
	}

}
