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

	private static final Instant NOON = Sounds.NOON;

	private static final Playback.Track TRACK = Sounds.playing("a", 10, NOON);

	@Test
	void tellsWhatPlaysOrIsPaused() {
		assertThat(shown(Sounds.seen(TRACK, NOON))).returns(TRACK, PublicPlayback::item)
			.returns(State.PLAYING, PublicPlayback::state);
		assertThat(shown(Sounds.seen(Sounds.paused("a", 10), NOON)).state()).isEqualTo(State.PAUSED);
	}

	@Test
	void tellsNothingOfAPrivateSession() {
		assertThat(shown(Sounds.inPrivate(TRACK))).returns(null, PublicPlayback::item)
			.returns(State.NOTHING, PublicPlayback::state);
	}

	@Test
	void tellsNothingOfAdvertsAndWhatNobodyNames() {
		Playback.Advert advert = new Playback.Advert(new Progress(Duration.ZERO, null, true, NOON));
		assertThat(shown(Sounds.seen(advert, NOON)).state()).isEqualTo(State.NOTHING);
		assertThat(shown(Sounds.seen(new Playback.Unknown(true), NOON)).state()).isEqualTo(State.NOTHING);
		assertThat(shown(Sounds.silence()).state()).isEqualTo(State.NOTHING);
	}

	@Test
	void hidesWhatAnAdvertInterruptsButDoesNotForgetIt() {
		Playback.Advert advert = new Playback.Advert(new Progress(Duration.ZERO, null, true, NOON), TRACK);
		assertThat(shown(Sounds.seen(advert, NOON))).returns(null, PublicPlayback::item)
			.returns(TRACK, PublicPlayback::interrupted);
		assertThat(shown(Sounds.inPrivate(advert)).interrupted()).isNull();
	}

	@Test
	void tellsWhatWasKnownUntilItMustHaveEnded() {
		NowPlaying refused = Sounds.refused(TRACK, new Unavailable(503));
		assertThat(PublicPlayback.of(refused, null, NOON.plusSeconds(249)).state()).isEqualTo(State.PLAYING);
		assertThat(PublicPlayback.of(refused, null, NOON.plusSeconds(250)).state()).isEqualTo(State.NOTHING);
	}

	@Test
	void goesOnShowingWhatIsPaused() {
		NowPlaying refused = Sounds.refused(Sounds.paused("a", 10), new Unavailable(503));
		assertThat(PublicPlayback.of(refused, null, NOON.plusSeconds(9999)).state()).isEqualTo(State.PAUSED);
	}

	@Test
	void tellsWhenSpotifyIsBack() {
		Instant until = NOON.plusSeconds(3600);
		assertThat(shown(Sounds.refused(TRACK, new QuotaExceeded(until))).availableAgainAt()).isEqualTo(until);
	}

	@Test
	void isTheSameWhileItGoesOnAsExpected() {
		assertThat(differs(at(10, 0), at(20, 10))).isFalse();
		assertThat(differs(at(10, 0), at(19, 10))).isFalse();
		assertThat(differs(at(199, 0), at(200, 60))).isFalse();
	}

	@Test
	void differsAfterASeekAPauseAndAnotherItem() {
		assertThat(differs(at(10, 0), at(22, 10))).isTrue();
		assertThat(differs(at(10, 0), shown(Sounds.seen(Sounds.paused("a", 10), NOON)))).isTrue();
		assertThat(differs(at(10, 0), shown(Sounds.seen(Sounds.playing("b", 10, NOON), NOON)))).isTrue();
		assertThat(differs(at(10, 0), shown(Sounds.silence()))).isTrue();
	}

	@Test
	void differsWhenSomethingElseWasHeardMeanwhile() {
		PublicPlayback before = PublicPlayback.of(Sounds.silence(), new LastPlayed(TRACK, NOON), NOON);
		PublicPlayback after = PublicPlayback.of(Sounds.silence(), new LastPlayed(Sounds.playing("b", 0, NOON), NOON),
				NOON);
		PublicPlayback later = PublicPlayback.of(Sounds.silence(),
				new LastPlayed(Sounds.playing("a", 50, NOON), NOON.plusSeconds(40)), NOON);
		assertThat(differs(before, after)).isTrue();
		assertThat(differs(before, later)).isFalse();
	}

	@Test
	void differsOnceSpotifyRefusesForLong() {
		assertThat(differs(at(10, 0), shown(Sounds.refused(TRACK, new QuotaExceeded(NOON.plusSeconds(9)))))).isTrue();
	}

	private static boolean differs(PublicPlayback before, PublicPlayback after) {
		return after.differsFrom(before);
	}

	private static PublicPlayback at(long position, long seconds) {
		Instant at = NOON.plusSeconds(seconds);
		return PublicPlayback.of(Sounds.seen(Sounds.playing("a", position, at), at), null, at);
	}

	private static PublicPlayback shown(NowPlaying now) {
		return PublicPlayback.of(now, null, NOON);
	}

}
