package dev.earshot.live;

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
		assertThat(this.channel.isForgotten()).isFalse();
		beat(1);
		assertThat(this.channel.isForgotten()).isTrue();
	}

	@Test
	void isKeptLongerWhenSomebodyWantsIt() {
		beat(Channel.QUIET_BEATS);
		this.channel.wanted();
		beat(Channel.QUIET_BEATS);
		assertThat(this.channel.isForgotten()).isFalse();
	}

	private void beat(int times) {
		IntStream.range(0, times).forEach(this.channel::beat);
	}

}
