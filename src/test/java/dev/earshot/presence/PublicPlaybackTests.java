package dev.earshot.presence;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlayback.State;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublicPlaybackTests {

	private static final Instant NOON = TestPlayback.NOON;

	private static final Playback.Track TRACK = TestPlayback.playing("a", 10, NOON);

	@Test
	void showsWhatPlaysOrIsPaused() {
		assertThat(publicPlayback(TestPlayback.observed(TRACK, NOON))).returns(TRACK, PublicPlayback::item)
			.returns(State.PLAYING, PublicPlayback::state);
		assertThat(publicPlayback(TestPlayback.observed(TestPlayback.paused("a", 10), NOON)).state())
			.isEqualTo(State.PAUSED);
	}

	@Test
	void showsNothingOfAPrivateSession() {
		assertThat(publicPlayback(TestPlayback.inPrivate(TRACK))).returns(null, PublicPlayback::item)
			.returns(State.NOTHING, PublicPlayback::state);
	}

	@Test
	void showsNoAdvertsAndUnknownContent() {
		Playback.Advert advert = new Playback.Advert(new Progress(Duration.ZERO, null, true, NOON));
		assertThat(publicPlayback(TestPlayback.observed(advert, NOON)).state()).isEqualTo(State.NOTHING);
		assertThat(publicPlayback(TestPlayback.observed(new Playback.Unknown(true), NOON)).state())
			.isEqualTo(State.NOTHING);
		assertThat(publicPlayback(TestPlayback.nothing()).state()).isEqualTo(State.NOTHING);
	}

	@Test
	void keepsAnInterruptedItemWithoutShowingIt() {
		Playback.Advert advert = new Playback.Advert(new Progress(Duration.ZERO, null, true, NOON), TRACK);
		assertThat(publicPlayback(TestPlayback.observed(advert, NOON))).returns(null, PublicPlayback::item)
			.returns(TRACK, PublicPlayback::interrupted);
		assertThat(publicPlayback(TestPlayback.inPrivate(advert)).interrupted()).isNull();
	}

	@Test
	void showsAnItemUntilItMustHaveEnded() {
		NowPlaying refused = TestPlayback.refused(TRACK, new Unavailable(503));
		assertThat(PublicPlayback.of(refused, null, NOON.plusSeconds(249)).state()).isEqualTo(State.PLAYING);
		assertThat(PublicPlayback.of(refused, null, NOON.plusSeconds(250)).state()).isEqualTo(State.NOTHING);
	}

	@Test
	void keepsShowingAPausedItem() {
		NowPlaying refused = TestPlayback.refused(TestPlayback.paused("a", 10), new Unavailable(503));
		assertThat(PublicPlayback.of(refused, null, NOON.plusSeconds(9999)).state()).isEqualTo(State.PAUSED);
	}

	@Test
	void showsWhenSpotifyIsAvailableAgain() {
		Instant until = NOON.plusSeconds(3600);
		assertThat(publicPlayback(TestPlayback.refused(TRACK, new QuotaExceeded(until))).availableAgainAt())
			.isEqualTo(until);
	}

	@Test
	void isEqualWhilePlaybackContinuesAsExpected() {
		assertThat(differs(at(10, 0), at(20, 10))).isFalse();
		assertThat(differs(at(10, 0), at(19, 10))).isFalse();
		assertThat(differs(at(199, 0), at(200, 60))).isFalse();
	}

	@Test
	void differsAfterASeekAPauseAndAnotherItem() {
		assertThat(differs(at(10, 0), at(22, 10))).isTrue();
		assertThat(differs(at(10, 0), publicPlayback(TestPlayback.observed(TestPlayback.paused("a", 10), NOON))))
			.isTrue();
		assertThat(differs(at(10, 0), publicPlayback(TestPlayback.observed(TestPlayback.playing("b", 10, NOON), NOON))))
			.isTrue();
		assertThat(differs(at(10, 0), publicPlayback(TestPlayback.nothing()))).isTrue();
	}

	@Test
	void differsIfTheLastItemDiffers() {
		PublicPlayback before = PublicPlayback.of(TestPlayback.nothing(), new LastPlayed(TRACK, NOON), NOON);
		PublicPlayback after = PublicPlayback.of(TestPlayback.nothing(),
				new LastPlayed(TestPlayback.playing("b", 0, NOON), NOON), NOON);
		PublicPlayback later = PublicPlayback.of(TestPlayback.nothing(),
				new LastPlayed(TestPlayback.playing("a", 50, NOON), NOON.plusSeconds(40)), NOON);
		assertThat(differs(before, after)).isTrue();
		assertThat(differs(before, later)).isFalse();
	}

	@Test
	void differsOnceSpotifyRefusesUntilATime() {
		assertThat(
				differs(at(10, 0), publicPlayback(TestPlayback.refused(TRACK, new QuotaExceeded(NOON.plusSeconds(9))))))
			.isTrue();
	}

	private static boolean differs(PublicPlayback before, PublicPlayback after) {
		return after.differsFrom(before);
	}

	private static PublicPlayback at(long position, long seconds) {
		Instant at = NOON.plusSeconds(seconds);
		return PublicPlayback.of(TestPlayback.observed(TestPlayback.playing("a", position, at), at), null, at);
	}

	private static PublicPlayback publicPlayback(NowPlaying now) {
		return PublicPlayback.of(now, null, NOON);
	}

}
