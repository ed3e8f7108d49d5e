package dev.earshot.live.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a {@link Subscriber} whose connection never comes.
 */
class SubscriberTests {

	private final StreamCursor cursor = StreamCursor.of(new ReplayBuffer(), null, () -> new SseEvent("1", "now", ""));

	private final List<Subscriber> gone = new ArrayList<>();

	private final Subscriber subscriber = new Subscriber(new SseConnection(), this.cursor, this.gone::add);

	@Test
	void waitsAWhileForTheConnection() {
		heartbeat(Subscriber.HEARTBEAT_SLOTS);
		assertThat(this.gone).isEmpty();
	}

	@Test
	void closesWhenNoConnectionComes() {
		heartbeat(2 * Subscriber.HEARTBEAT_SLOTS);
		assertThat(this.gone).containsExactly(this.subscriber);
	}

	@Test
	void sendsNothingBeforeTheConnectionIsThere() {
		this.subscriber.sendPending();
		assertThat(this.gone).isEmpty();
	}

	@Test
	void isClosedWhenItEndsBeforeTheConnectionIsThere() {
		this.subscriber.end(null);
		assertThat(this.gone).containsExactly(this.subscriber);
	}

	private void heartbeat(int times) {
		IntStream.range(0, times).forEach((number) -> this.subscriber.heartbeat(number, new byte[0]));
	}

}
