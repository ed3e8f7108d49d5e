package dev.earshot.share.stream;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.live.AudienceChanged;
import dev.earshot.live.Broadcasts;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class OpenStreamsTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private static final String CHANNEL = "share:1";

	private final Broadcasts broadcasts = mock(Broadcasts.class);

	private final List<Object> events = new ArrayList<>();

	private final OpenStreams streams = new OpenStreams(this.broadcasts, this.events::add);

	@Test
	void nobodyNeedsToKnowWithoutAStream() {
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void whoHasAStreamSeesWhatIsShown() {
		open(true);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.DISPLAY);
		assertThat(this.streams.of(new AccountId("else"))).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void aPreviewIsSeenToo() {
		given(this.broadcasts.isWatched(OpenStreams.previewChannel(ACCOUNT))).willReturn(true);
		this.streams.expect(OpenStreams.previewChannel(ACCOUNT), ACCOUNT);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.DISPLAY);
	}

	@Test
	void whoHasGoneSeesNothing() {
		open(false);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	@Test
	void tellsWhenStreamsComeAndGo() {
		open(true);
		this.streams.on(new AudienceChanged(CHANNEL));
		this.streams.on(new AudienceChanged("tea"));
		assertThat(this.events).containsExactly(new DemandChanged(ACCOUNT));
	}

	@Test
	void aChannelThatIsClosedForGoodIsForgotten() {
		open(true);
		this.streams.forget(CHANNEL);
		assertThat(this.streams.of(ACCOUNT)).isEqualTo(DemandLevel.NONE);
	}

	private void open(boolean stays) {
		given(this.broadcasts.isWatched(CHANNEL)).willReturn(stays);
		this.streams.expect(CHANNEL, ACCOUNT);
	}

}
