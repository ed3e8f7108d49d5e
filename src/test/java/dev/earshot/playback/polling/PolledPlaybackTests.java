package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import dev.earshot.core.AccountId;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.PlayerReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.mock;

/**
 * Tests {@link PolledPlayback}.
 */
class PolledPlaybackTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final NowPlaying SILENCE = PlaybackFixtures.now(PlaybackFixtures.NOTHING, PlaybackFixtures.NOON);

	private final PlaybackPollers pollers = mock(PlaybackPollers.class);

	private final PlaybackPoller poller = mock(PlaybackPoller.class);

	private final PlayerReader reader = mock(PlayerReader.class);

	private final PolledPlayback playback = new PolledPlayback(this.pollers, this.reader);

	@Test
	void completesWithTheNextChangeOfAnAccountOnly() {
		Future<NowPlaying> change = this.playback.nextChange(ACCOUNT);
		this.playback.on(new PlaybackChanged(new AccountId("another"), SILENCE, SILENCE));
		assertThat(change.isDone()).isFalse();
		this.playback.on(new PlaybackChanged(ACCOUNT, SILENCE, SILENCE));
		assertThat(change.resultNow()).isEqualTo(SILENCE);
		assertThat(this.playback.nextChange(ACCOUNT).isDone()).isFalse();
	}

	@Test
	void pollsIfThePlaybackIsTooOld() {
		given(this.pollers.of(ACCOUNT)).willReturn(this.poller);
		given(this.poller.now()).willReturn(SILENCE);
		willReturn(CompletableFuture.completedFuture(null)).given(this.poller).upToDate();
		assertThat(this.playback.upToDate(ACCOUNT)).isEqualTo(SILENCE);
		then(this.poller).should().upToDate();
	}

	@Test
	void waitsForARecentPlaybackOnlyIfThePollerDoes() {
		given(this.pollers.of(ACCOUNT)).willReturn(this.poller);
		given(this.poller.now()).willReturn(SILENCE);
		willReturn(CompletableFuture.completedFuture(null)).given(this.poller).roughlyUpToDate();
		assertThat(this.playback.roughlyUpToDate(ACCOUNT)).isEqualTo(SILENCE);
		then(this.poller).should().roughlyUpToDate();
	}

	@Test
	void returnsWhatWasLastHeard() {
		LastPlayed lastPlayed = new LastPlayed(PlaybackFixtures.playing("a", 0, PlaybackFixtures.NOON),
				PlaybackFixtures.NOON);
		given(this.pollers.of(ACCOUNT)).willReturn(this.poller);
		given(this.poller.lastPlayed()).willReturn(lastPlayed);
		assertThat(this.playback.lastPlayed(ACCOUNT)).isEqualTo(lastPlayed);
	}

	@Test
	void asksForDevicesAndReportsCommands() {
		given(this.reader.devices(ACCOUNT)).willReturn(List.of());
		assertThat(this.playback.devices(ACCOUNT)).isEmpty();
		this.playback.commandSent(ACCOUNT);
		then(this.pollers).should().commandSent(ACCOUNT);
		this.playback.seeked(ACCOUNT, Duration.ofSeconds(60));
		then(this.pollers).should().seeked(ACCOUNT, Duration.ofSeconds(60));
	}

}
