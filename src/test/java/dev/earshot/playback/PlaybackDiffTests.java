package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PlaybackDiff} between a poll at noon and one ten seconds later.
 */
class PlaybackDiffTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Instant LATER = NOON.plusSeconds(10);

	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	private static final Playback.Nothing NOTHING = PlaybackFixtures.NOTHING;

	@Test
	void goingOnIsNoChange() {
		PlaybackDiff diff = diff(playing("a", 50), playingLater("a", 61));
		assertThat(diff.isNoticeable(TOLERANCE)).isFalse();
		assertThat(diff.hasSameDetails()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "56, true", "57, false", "63, false", "64, true" })
	void aPositionBeyondTheToleranceIsAJump(long seconds, boolean jumped) {
		PlaybackDiff diff = diff(playing("a", 50), playingLater("a", seconds));
		assertThat(diff.hasJumped(TOLERANCE)).isEqualTo(jumped);
		assertThat(diff.isPositionOff(TOLERANCE, LATER)).isEqualTo(jumped);
		assertThat(diff.isNoticeable(TOLERANCE)).isEqualTo(jumped);
		assertThat(diff.isNoticeable(Duration.ofSeconds(5))).isFalse();
	}

	@Test
	void aSkipIsNoticed() {
		PlaybackDiff skip = diff(playing("a", 50), playingLater("b", 1));
		assertThat(skip.isNoticeable(TOLERANCE)).isTrue();
		assertThat(skip.isSameItem()).isFalse();
	}

	@Test
	void theNextTrackAtTheEndIsNoticed() {
		assertThat(diff(playing("a", 192), playingLater("b", 1)).isNoticeable(TOLERANCE)).isTrue();
	}

	@Test
	void aTrackThatStartsOverAtItsEndIsRestarted() {
		assertThat(diff(playing("a", 195), playingLater("a", 4)).isRestarted()).isTrue();
		assertThat(diff(playing("a", 50), playingLater("a", 4)).isRestarted()).isFalse();
		assertThat(diff(playing("a", 195), playingLater("b", 4)).isRestarted()).isFalse();
	}

	@Test
	void anEpisodeThatGoesOnSlowlyIsNoticed() {
		assertThat(diff(playing("a", 188), playingLater("a", 193)).isNoticeable(TOLERANCE)).isTrue();
	}

	@Test
	void aPositionThatIsNoLongerKnownIsNoticedButIsNoJump() {
		Playback unknown = PlaybackFixtures.track("a", new Progress(null, Duration.ofMinutes(3), true, LATER));
		PlaybackDiff diff = diff(playing("a", 50), unknown);
		assertThat(diff.isNoticeable(TOLERANCE)).isTrue();
		assertThat(diff.hasJumped(TOLERANCE)).isFalse();
		assertThat(diff.isPositionOff(TOLERANCE, LATER)).isTrue();
	}

	@Test
	void aSeekIsNoticed() {
		assertThat(diff(playing("a", 50), playingLater("a", 120)).isNoticeable(TOLERANCE)).isTrue();
	}

	@Test
	void aPauseIsNoticed() {
		PlaybackDiff pause = diff(playing("a", 50), PlaybackFixtures.paused("a", 60, LATER));
		assertThat(pause.isPausedOrResumed()).isTrue();
		assertThat(pause.isNoticeable(TOLERANCE)).isTrue();
		assertThat(pause.hasSameDetails()).isTrue();
	}

	@Test
	void anAdvertIsNoticed() {
		Playback advert = PlaybackFixtures.advert().interrupting(PlaybackFixtures.paused("a", 60, NOON));
		assertThat(diff(playing("a", 50), advert).isNoticeable(TOLERANCE)).isTrue();
	}

	@Test
	void silenceIsNoticed() {
		PlaybackDiff silence = diff(playing("a", 50), NOTHING);
		assertThat(silence.isNoticeable(TOLERANCE)).isTrue();
		assertThat(silence.isPausedOrResumed()).isFalse();
		assertThat(silence.hasSameDetails()).isFalse();
	}

	@Test
	void anotherDeviceWithinSilenceIsNoticed() {
		Device device = new Device(null, "Kitchen speaker", "Speaker", null, false, true);
		PlaybackDiff diff = diff(NOTHING, new Playback.Nothing(List.of(device), true));
		assertThat(diff.isNoticeable(TOLERANCE)).isTrue();
		assertThat(diff.isSameItem()).isTrue();
	}

	private static Playback playing(String title, long seconds) {
		return PlaybackFixtures.playing(title, seconds, NOON);
	}

	private static Playback playingLater(String title, long seconds) {
		return PlaybackFixtures.playing(title, seconds, LATER);
	}

	private static PlaybackDiff diff(Playback before, Playback after) {
		return new PlaybackDiff(before, after);
	}

}
