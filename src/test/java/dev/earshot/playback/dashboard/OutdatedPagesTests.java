package dev.earshot.playback.dashboard;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.ManualTime;
import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class OutdatedPagesTests {

	private static final AccountId ACCOUNT = new AccountId("lantern");

	private static final Instant NOON = PlaybackFixtures.NOON;

	private final ManualTime time = new ManualTime(NOON);

	private final LiveController live = mock(LiveController.class);

	private final CurrentPlayback playback = mock(CurrentPlayback.class);

	private final OutdatedPages pages = new OutdatedPages(this.live, this.playback, this.time.scheduler());

	@Test
	void areToldOnceHoweverOftenTheRefusalChanges() {
		change(new Unavailable(503));
		this.time.pass(150);
		change(new Unreachable());
		this.time.pass(150);
		change(new Unavailable(502));
		this.time.pass(150);
		then(this.live).should().tell(ACCOUNT);
	}

	@Test
	void areToldNothingOnceSpotifyTellsAgain() {
		change(new Unavailable(503));
		change(null);
		this.time.pass(300);
		then(this.live).should(never()).tell(ACCOUNT);
	}

	@Test
	void areToldNothingOfWhoHasGone() {
		change(new Unavailable(503));
		this.pages.on(new AccountDisconnected(ACCOUNT));
		this.time.pass(300);
		then(this.live).should(never()).tell(ACCOUNT);
	}

	private void change(@Nullable SpotifyRefusal refusal) {
		Progress progress = new Progress(Duration.ZERO, Duration.ofSeconds(200), true, NOON);
		NowPlaying now = new NowPlaying(PlaybackFixtures.track("a", progress), null, NOON, refusal, NOON);
		given(this.playback.known(ACCOUNT)).willReturn(now);
		this.pages.on(new PlaybackChanged(ACCOUNT, now, now));
	}

}
