package dev.earshot.playback;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link LastPlayed}.
 */
class LastPlayedTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Playback.Track TRACK = PlaybackFixtures.playing("a", 0, NOON);

	@Test
	void isWhateverHasATitleAndPlays() {
		assertThat(LastPlayed.of(PlaybackFixtures.now(TRACK, NOON))).isEqualTo(new LastPlayed(TRACK, NOON));
		assertThat(LastPlayed.of(PlaybackFixtures.on(device(false), PlaybackFixtures.now(TRACK, NOON)))).isNotNull();
	}

	@Test
	void isNothingThatIsPaused() {
		assertThat(LastPlayed.of(PlaybackFixtures.now(PlaybackFixtures.paused("a", 0, NOON), NOON))).isNull();
	}

	@Test
	void isNoAdvertAndNotNothing() {
		assertThat(LastPlayed.of(PlaybackFixtures.now(PlaybackFixtures.advert(), NOON))).isNull();
		assertThat(LastPlayed.of(PlaybackFixtures.now(PlaybackFixtures.NOTHING, NOON))).isNull();
		assertThat(LastPlayed.of(PlaybackFixtures.waiting(NOON))).isNull();
	}

	@Test
	void isNothingOfAPrivateSession() {
		assertThat(LastPlayed.of(PlaybackFixtures.on(device(true), PlaybackFixtures.now(TRACK, NOON)))).isNull();
	}

	private static Player device(boolean privateSession) {
		return new Player(new Device("1", "Kitchen", "Speaker", 50, privateSession, false), null, null, null);
	}

}
