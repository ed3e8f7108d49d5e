package dev.earshot.player.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.earshot.ManualTime;
import dev.earshot.core.AccountId;
import dev.earshot.live.LiveStreams;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import dev.earshot.playback.reading.RecentPlay;
import dev.earshot.player.lists.CachedList;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/**
 * Tests {@link RecentPlaysRefresh}.
 */
class RecentPlaysRefreshTests {

	private static final AccountId ACCOUNT = PlaybackFixtures.ACCOUNT;

	private static final String VISIBLE = DashboardDemand.topic(ACCOUNT, DemandLevel.VISIBLE_PAGE);

	private final RecentPlays plays = mock(RecentPlays.class);

	private final LiveStreams streams = mock(LiveStreams.class);

	private final ManualTime time = new ManualTime(PlaybackFixtures.NOON);

	private Duration slow = Duration.ZERO;

	private final RecentPlaysRefresh refresh = new RecentPlaysRefresh(this.plays, mock(CurrentPlayback.class),
			this.streams, this.time.scheduler(), () -> this.time.instant().minus(this.slow));

	@BeforeEach
	void answer() {
		answers(new CachedList<>(List.of(), null));
	}

	@Test
	void loadsOnceAfterATrackAndPublishes() {
		visible(true);
		ended(200);
		this.time.pass(9);
		verifyLoads(0);
		this.time.pass(1);
		verifyLoads(1);
		then(this.streams).should().publish(eq(VISIBLE), eq("recent"), any());
		this.time.pass(600);
		verifyLoads(1);
	}

	@Test
	void loadsThoughTheClockIsALittleBehindTheTimer() {
		visible(true);
		ended(200);
		this.slow = Duration.ofMillis(5);
		this.time.pass(10);
		verifyLoads(1);
	}

	@Test
	void loadsNothingAfterATrackThatSpotifyDoesNotList() {
		visible(true);
		ended(29);
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void loadsNothingAfterAnEpisode() {
		visible(true);
		Playback.Track track = PlaybackFixtures.paused("a", 200, this.time.instant());
		ended(new Playback.Episode(null, "a", null, List.of(), null, null, false, track.progress()));
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void loadsAfterATrackOfUnknownPosition() {
		visible(true);
		Playback.Track track = PlaybackFixtures.track("a",
				new Progress(null, Duration.ofMinutes(3), true, this.time.instant()));
		ended(track);
		this.time.pass(10);
		verifyLoads(1);
	}

	@Test
	void loadsOnceForTracksThatEndWithinSeconds() {
		visible(true);
		ended(200);
		this.time.pass(5);
		ended(200);
		this.time.pass(60);
		verifyLoads(1);
	}

	@Test
	void loadsWhenAPageBecomesVisibleAgain() {
		ended(200);
		this.time.pass(600);
		verifyLoads(0);
		visible(true);
		this.refresh.on(new DemandChanged(ACCOUNT));
		this.refresh.on(new DemandChanged(ACCOUNT));
		this.time.pass(0);
		verifyLoads(1);
	}

	@Test
	void loadsNothingWithoutAVisiblePage() {
		visible(true);
		ended(200);
		visible(false);
		this.time.pass(600);
		verifyLoads(0);
	}

	@Test
	void loadsNothingDuringShutdown() {
		visible(true);
		this.time.close();
		assertThatCode(() -> ended(200)).doesNotThrowAnyException();
		assertThat(this.time.untilNext()).isEmpty();
	}

	@Test
	void publishesNoRefusal() {
		answers(new CachedList<>(List.of(), new Unavailable(503)));
		visible(true);
		ended(200);
		this.time.pass(10);
		then(this.streams).should(never()).publish(any(), any(), any());
	}

	@Test
	void loadsNothingForADisconnectedAccount() {
		visible(true);
		ended(200);
		this.refresh.stop(ACCOUNT);
		this.time.pass(10);
		verifyLoads(0);
	}

	private void ended(long seconds) {
		ended(PlaybackFixtures.paused("a", seconds, this.time.instant()));
	}

	private void ended(Playback.Titled item) {
		Play play = new Play(UUID.randomUUID(), ACCOUNT, item, PlaybackFixtures.NOON, Duration.ZERO, Beginning.UNKNOWN,
				null, null, false);
		this.refresh.on(new PlayEnded(play, Ending.UNKNOWN, this.time.instant()));
	}

	private void visible(boolean visible) {
		given(this.streams.hasSubscribers(VISIBLE)).willReturn(visible);
	}

	private void answers(CachedList<RecentPlay> recent) {
		given(this.plays.askedSince(eq(ACCOUNT), any())).willReturn(CompletableFuture.completedFuture(recent));
	}

	private void verifyLoads(int times) {
		then(this.plays).should(times(times)).askedSince(eq(ACCOUNT), any());
	}

}
