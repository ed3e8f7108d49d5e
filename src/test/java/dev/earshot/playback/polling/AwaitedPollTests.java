package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.PlaylistNames;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests what a {@link PlaybackPoller} does for those who show what plays in the
 * background, and what it remembers for them.
 */
class AwaitedPollTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private final PlayerReader reader = mock(PlayerReader.class);

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private double stretch = 1;

	private final PlaybackPoller poller = PollingFixtures.poller(
			new PlayerPoll(this.reader, new PlaylistNames(this.reader, this.time, Runnable::run), this.time, (_) -> {
			}, TestNodes.only()), (_) -> {
			}, new PollTiming(this.time.scheduler(), this.time, () -> new PollingRate(DemandLevel.NONE, this.stretch)));

	@Test
	void aHundredCallersShareOnePoll() {
		plays("a");
		List<Future<PlaybackSnapshot>> polls = Stream.generate(this.poller::roughlyUpToDate).limit(100).toList();
		this.time.pass(0);
		assertThat(polls).allSatisfy((poll) -> assertThat(title(poll.resultNow().now())).isEqualTo("a"));
		thenPolls(1);
	}

	@Test
	void isGoodForThreeMinutes() {
		plays("a");
		roughlyUpToDate();
		this.time.pass(180);
		roughlyUpToDate();
		thenPolls(1);
		this.time.pass(1);
		assertThat(this.poller.roughlyUpToDate().isDone()).isFalse();
		this.time.pass(0);
		thenPolls(2);
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void isGoodForLongerAsTheDaysPlanIsUsedUp() {
		this.stretch = 2;
		plays("a");
		roughlyUpToDate();
		this.time.pass(360);
		roughlyUpToDate();
		thenPolls(1);
	}

	@Test
	void asksNothingBeforeTheEndOfABlock() {
		refuses(new QuotaExceeded(at(3600)));
		roughlyUpToDate();
		this.time.pass(3599);
		roughlyUpToDate();
		thenPolls(1);
		this.time.pass(1);
		roughlyUpToDate();
		thenPolls(2);
	}

	@Test
	void findsOutInTheBackgroundWhetherARefusalIsOver() {
		refuses(new Unavailable(503));
		roughlyUpToDate();
		this.time.pass(181);
		plays("a");
		assertThat(this.poller.roughlyUpToDate().isDone()).isTrue();
		this.time.pass(0);
		assertThat(title(this.poller.now())).isEqualTo("a");
	}

	@Test
	void keepsWhatWasHeardBeforeNothingPlayed() {
		plays("a");
		roughlyUpToDate();
		Instant heardAt = this.time.instant();
		this.time.pass(600);
		silence();
		roughlyUpToDate();
		assertThat(this.poller.lastPlayed())
			.isEqualTo(new LastPlayed(PlaybackFixtures.playing("a", 0, heardAt), heardAt));
	}

	private void roughlyUpToDate() {
		this.poller.roughlyUpToDate();
		this.time.pass(0);
	}

	private void plays(String title) {
		Instant now = this.time.instant();
		sees(PlaybackFixtures.playing(title, 0, now));
	}

	private void silence() {
		sees(PlaybackFixtures.NOTHING);
	}

	private void sees(Playback playback) {
		willReturn(PlaybackFixtures.now(playback, this.time.instant())).given(this.reader).now(eq(ACCOUNT), any());
	}

	private void refuses(SpotifyRefusal refusal) {
		willThrow(new SpotifyRefused(refusal)).given(this.reader).now(eq(ACCOUNT), any());
	}

	private void thenPolls(int times) {
		then(this.reader).should(times(times)).now(eq(ACCOUNT), any());
	}

	private Instant at(long seconds) {
		return PlaybackFixtures.NOON.plus(Duration.ofSeconds(seconds));
	}

	private static @Nullable String title(NowPlaying now) {
		return (now.playback() instanceof Playback.Titled titled) ? titled.title() : null;
	}

}
