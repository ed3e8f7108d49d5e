package dev.earshot.outputs.stream;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.live.SubscribersChanged;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class StreamDemandTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private static final String CHANNEL = "share:1";

	private final SseBroadcaster broadcaster = mock(SseBroadcaster.class);

	private final List<Object> events = new ArrayList<>();

	private final StreamDemand streams = new StreamDemand(this.broadcaster, this.events::add);

	@Test
	void isNoneWithoutAStream() {
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void isDisplayWhileAStreamIsOpen() {
		open(true);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.DISPLAY);
		assertThat(this.streams.of(new AccountId("else"))).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void isDisplayWhileAPreviewIsOpen() {
		given(this.broadcaster.hasSubscribers(StreamDemand.previewChannel(ACCOUNT))).willReturn(true);
		this.streams.register(StreamDemand.previewChannel(ACCOUNT), ACCOUNT);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.DISPLAY);
	}

	@Test
	void isNoneAfterTheLastStream() {
		open(false);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void publishesChangesOfKnownChannels() {
		open(true);
		this.streams.on(new SubscribersChanged(CHANNEL));
		this.streams.on(new SubscribersChanged("tea"));
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void forgetsAChannel() {
		open(true);
		this.streams.forget(CHANNEL);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	private void open(boolean stays) {
		given(this.broadcaster.hasSubscribers(CHANNEL)).willReturn(stays);
		this.streams.register(CHANNEL, ACCOUNT);
	}

}
