package dev.earshot.live.broadcast;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link Channel}.
 */
class ChannelTests {

	private final Channel channel = new Channel();

	@Test
	void isKeptForAWhileWithoutSubscribers() {
		heartbeat(Channel.MAX_IDLE_HEARTBEATS);
		assertThat(this.channel.endIfIdle()).isFalse();
		heartbeat(1);
		assertThat(this.channel.endIfIdle()).isTrue();
	}

	@Test
	void isKeptLongerWhenItIsOpenedAgain() {
		heartbeat(Channel.MAX_IDLE_HEARTBEATS);
		this.channel.keep();
		heartbeat(Channel.MAX_IDLE_HEARTBEATS);
		assertThat(this.channel.endIfIdle()).isFalse();
	}

	@Test
	void isKeptForASubscriberAtTheLastMoment() {
		heartbeat(Channel.MAX_IDLE_HEARTBEATS + 1);
		this.channel.add(subscriber());
		assertThat(this.channel.endIfIdle()).isFalse();
	}

	@Test
	void endsASubscriberThatIsAddedAfterItHasEnded() {
		heartbeat(Channel.MAX_IDLE_HEARTBEATS + 1);
		assertThat(this.channel.endIfIdle()).isTrue();
		assertThat(this.channel.add(subscriber())).isFalse();
		assertThat(this.channel.size()).isZero();
	}

	private static Subscriber subscriber() {
		StreamCursor cursor = StreamCursor.of(new ReplayBuffer(), null, () -> new SseEvent("1", "now", ""));
		return new Subscriber(new SseConnection(), cursor, (_) -> {
		});
	}

	private void heartbeat(int times) {
		IntStream.range(0, times).forEach((number) -> this.channel.heartbeat(number, new byte[0]));
	}

}
