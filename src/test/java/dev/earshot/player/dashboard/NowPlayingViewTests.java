package dev.earshot.player.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Player;
import dev.earshot.playback.Player.Repeat;
import dev.earshot.playback.Player.Shuffle;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link NowPlayingView}.
 */
class NowPlayingViewTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	@Test
	void showsTheCurrentPosition() {
		NowPlayingView view = view(PlaybackFixtures.playing("a", 63, NOON), NOON.plusSeconds(10));
		assertThat(view.kind()).isEqualTo("track");
		assertThat(view.position()).isEqualTo("1:13");
		assertThat(view.duration()).isEqualTo("3:20");
		assertThat(view.positionMillis()).isEqualTo(73_000);
		assertThat(view.durationMillis()).isEqualTo(200_000);
		assertThat(view.progressPercent()).isEqualTo(36.5);
		assertThat(view.playing()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0:00", "59, 0:59", "600, 10:00", "3727, 1:02:07" })
	void formatsTimes(long seconds, String text) {
		Progress progress = new Progress(Duration.ofSeconds(seconds), null, false, NOON);
		NowPlayingView view = view(new Playback.Advert(progress), NOON);
		assertThat(view.position()).isEqualTo(text);
		assertThat(view.duration()).isNull();
		assertThat(view.progressPercent()).isZero();
	}

	@Test
	void showsNoUnknownPosition() {
		NowPlayingView view = view(PlaybackFixtures.track("a", new Progress(null, Duration.ofMinutes(3), true, NOON)),
				NOON.plusSeconds(10));
		assertThat(view.positionMillis()).isNull();
		assertThat(view.durationMillis()).isNull();
		assertThat(view.playing()).isTrue();
	}

	@Test
	void showsThatNothingIsKnownYet() {
		NowPlayingView view = new NowPlayingView(PlaybackFixtures.waiting(NOON), NOON);
		assertThat(view.kind()).isEqualTo("waiting");
		assertThat(view.title()).isNull();
		assertThat(view.by()).isEmpty();
		assertThat(view.devices()).isEmpty();
		assertThat(view.everUsed()).isTrue();
	}

	@Test
	void showsThatNothingPlays() {
		NowPlayingView view = view(new Playback.Nothing(List.of(), false), NOON);
		assertThat(view.kind()).isEqualTo("nothing");
		assertThat(view.everUsed()).isFalse();
		assertThat(view.playing()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "199, true, false", "200, false, true", "7200, false, true" })
	void isOutdatedAfterTheEndOfATrack(long seconds, boolean playing, boolean outdated) {
		NowPlaying now = refused(PlaybackFixtures.playing("a", 0, NOON));
		NowPlayingView view = new NowPlayingView(now, NOON.plusSeconds(seconds));
		assertThat(view.playing()).isEqualTo(playing);
		assertThat(view.outdated()).isEqualTo(outdated);
	}

	@Test
	void isOutdatedAfterALongAdvert() {
		NowPlaying now = refused(PlaybackFixtures.advert());
		assertThat(now.isOutdatedAt(NOON.plusSeconds(59))).isFalse();
		assertThat(now.isOutdatedAt(NOON.plusSeconds(60))).isTrue();
	}

	@Test
	void isNotOutdatedWhileNothingPlays() {
		Instant later = NOON.plus(Duration.ofHours(5));
		assertThat(refused(PlaybackFixtures.paused("a", 0, NOON)).isOutdatedAt(later)).isFalse();
		assertThat(refused(PlaybackFixtures.NOTHING).isOutdatedAt(later)).isFalse();
	}

	@Test
	void showsDeviceAndModes() {
		Player player = new Player(null, Shuffle.SMART, Repeat.TRACK, null);
		NowPlaying now = PlaybackFixtures.on(player, PlaybackFixtures.now(PlaybackFixtures.advert(), NOON));
		NowPlayingView view = new NowPlayingView(now, NOON);
		assertThat(view.shuffle()).isEqualTo("smart");
		assertThat(view.repeat()).isEqualTo("track");
		assertThat(view.device()).isNull();
		assertThat(view.context()).isNull();
	}

	private static NowPlaying refused(Playback playback) {
		return PlaybackFixtures.refused(new Unreachable(), PlaybackFixtures.now(playback, NOON));
	}

	private static NowPlayingView view(Playback playback, Instant at) {
		return new NowPlayingView(PlaybackFixtures.now(playback, NOON), at);
	}

}
