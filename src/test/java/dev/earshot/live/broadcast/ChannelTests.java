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
	void isKeptForAWhileForThoseWhoComeBack() {
		beat(Channel.QUIET_BEATS);
		assertThat(this.channel.endsQuietly()).isFalse();
		beat(1);
		assertThat(this.channel.endsQuietly()).isTrue();
	}

	@Test
	void isKeptLongerWhenSomebodyWantsIt() {
		beat(Channel.QUIET_BEATS);
		this.channel.wanted();
		beat(Channel.QUIET_BEATS);
		assertThat(this.channel.endsQuietly()).isFalse();
	}

	@Test
	void isKeptForWhoCameAtTheLastMoment() {
		beat(Channel.QUIET_BEATS + 1);
		this.channel.add(viewer());
		assertThat(this.channel.endsQuietly()).isFalse();
	}

	@Test
	void sendsAwayWhoComesWhenItIsForgotten() {
		beat(Channel.QUIET_BEATS + 1);
		assertThat(this.channel.endsQuietly()).isTrue();
		assertThat(this.channel.add(viewer())).isFalse();
		assertThat(this.channel.size()).isZero();
	}

	private static Subscriber viewer() {
		StreamCursor cursor = StreamCursor.of(new ReplayBuffer(), null, () -> new SseEvent("1", "now", ""));
		return new Subscriber(new SseConnection(), cursor, (_) -> {
		});
	}

	private void beat(int times) {
		IntStream.range(0, times).forEach((number) -> this.channel.heartbeat(number, new byte[0]));
	}

}
