package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.ManualTime;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.stored.RelayedPlayback;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemotePlaybackTests {

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private final List<PlaybackRequest> requests = new ArrayList<>();

	private final List<Object> published = new ArrayList<>();

	private final RemotePlayback playback = new RemotePlayback(this.requests::add,
			new EventDelivery(this.published::add, Runnable::run).of(PlaybackFixtures.ACCOUNT, nothingKnown()),
			new PollTiming(this.time.scheduler(), this.time, () -> PollingRate.NONE),
			new RelayedPlayback(nothingKnown(), null, null));

	private NowPlaying nothingKnown() {
		return new NowPlaying(null, null, this.time.instant(), null, null);
	}

	private RelayedPlayback silence() {
		Instant now = this.time.instant();
		return new RelayedPlayback(new NowPlaying(new Nothing(List.of(), true), null, now, null, null), null, null);
	}

	@Test
	void asksTheNodeThatPollsAndNotSpotify() {
		assertThat(this.playback.upToDate().isDone()).isFalse();
		assertThat(this.requests).containsExactly(new PlaybackRequest.PollForPage());
	}

	@Test
	void manyWhoWaitAskOnce() {
		this.playback.upToDate();
		this.playback.roughlyUpToDate();
		assertThat(this.requests).hasSize(1);
	}

	@Test
	void asksAgainIfNobodyAnswers() {
		this.playback.upToDate();
		this.time.pass(Duration.ofSeconds(2));
		this.playback.upToDate();
		assertThat(this.requests).hasSize(2);
	}

	@Test
	void theAnswerIsPublishedAndEndsTheWait() {
		var waiting = this.playback.upToDate();
		this.playback.update(silence());
		assertThat(waiting.isDone()).isTrue();
		assertThat(this.published).hasSize(1).allMatch(PlaybackChanged.class::isInstance);
		assertThat(this.playback.now()).isEqualTo(silence().now());
	}

	@Test
	void theSameStateIsNoChange() {
		this.playback.update(silence());
		this.playback.update(silence());
		assertThat(this.published).hasSize(1);
	}

	@Test
	void anOutputIsFetchedForMinutesWithoutAnotherRequest() {
		this.playback.update(silence());
		this.time.pass(Duration.ofMinutes(2));
		assertThat(this.playback.roughlyUpToDate().isDone()).isTrue();
		assertThat(this.requests).isEmpty();
	}

	@Test
	void aPageAsksAfterSeconds() {
		this.playback.update(silence());
		this.time.pass(Duration.ofSeconds(6));
		assertThat(this.playback.upToDate().isDone()).isFalse();
	}

	@Test
	void passesCommandsOn() {
		this.playback.commandSent();
		this.playback.seeked(Duration.ofSeconds(3));
		this.playback.pollAgain();
		assertThat(this.requests).containsExactly(new PlaybackRequest.CommandSent(),
				new PlaybackRequest.Seeked(Duration.ofSeconds(3)), new PlaybackRequest.PollAgain());
	}

	@Test
	void knowsNothingToStore() {
		this.playback.update(silence());
		assertThat(this.playback.stored()).isNull();
	}

	@Test
	void hearsNothingMoreOnceItHasStopped() {
		this.playback.stop();
		this.playback.update(silence());
		assertThat(this.published).isEmpty();
	}

}
