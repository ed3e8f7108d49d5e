package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link UserActions} between a poll at noon and one ten seconds later.
 */
class UserActionsTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Instant LATER = NOON.plusSeconds(10);

	private static final Playback.Nothing NOTHING = PlaybackFixtures.NOTHING;

	@Test
	void aSkipIsByAPerson() {
		assertThat(isByAPerson(playing("a", 50), playingLater("b", 1))).isTrue();
	}

	@Test
	void theNextTrackAtTheEndComesByItself() {
		assertThat(isByAPerson(playing("a", 192), playingLater("b", 1))).isFalse();
	}

	@Test
	void aTrackThatStartsOverAtItsEndDoesSoByItself() {
		assertThat(isByAPerson(playing("a", 195), playingLater("a", 4))).isFalse();
	}

	@Test
	void aPositionThatIsNoLongerKnownIsNotByAPerson() {
		Playback unknown = PlaybackFixtures.track("a", new Progress(null, Duration.ofMinutes(3), true, LATER));
		assertThat(isByAPerson(playing("a", 50), unknown)).isFalse();
		assertThat(isByAPerson(unknown, playingLater("b", 1))).isFalse();
	}

	@Test
	void aSeekIsByAPerson() {
		assertThat(isByAPerson(playing("a", 50), playingLater("a", 120))).isTrue();
	}

	@Test
	void aPauseIsByAPerson() {
		assertThat(isByAPerson(playing("a", 50), PlaybackFixtures.paused("a", 55, LATER))).isTrue();
	}

	@Test
	void anAdvertEndsByItself() {
		assertThat(isByAPerson(PlaybackFixtures.advert(), playingLater("a", 1))).isFalse();
	}

	@Test
	void beginningAfterSilenceIsByAPerson() {
		assertThat(isByAPerson(NOTHING, playingLater("a", 1))).isTrue();
	}

	@Test
	void silenceIsNotByAPerson() {
		assertThat(isByAPerson(playing("a", 50), NOTHING)).isFalse();
	}

	private static Playback playing(String title, long seconds) {
		return PlaybackFixtures.playing(title, seconds, NOON);
	}

	private static Playback playingLater(String title, long seconds) {
		return PlaybackFixtures.playing(title, seconds, LATER);
	}

	private static boolean isByAPerson(Playback before, Playback after) {
		return UserActions.areNeededFor(new PlaybackDiff(before, after), LATER);
	}

}
