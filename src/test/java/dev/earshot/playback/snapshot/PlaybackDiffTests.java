package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.playback.Device;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PlaybackDiff} between a look at noon and one ten seconds later.
 */
class PlaybackDiffTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Playback.Nothing NOTHING = PlaybackFixtures.NOTHING;

	private static final Instant LATER = NOON.plusSeconds(10);

	@Test
	void goingOnIsNoChange() {
		assertThat(change(playing("a", 50), playingLater("a", 61)).isNoticeable()).isFalse();
	}

	@Test
	void aSkipIsNoticedAndByAPerson() {
		PlaybackDiff skip = change(playing("a", 50), playingLater("b", 1));
		assertThat(skip.isNoticeable()).isTrue();
		assertThat(skip.isByAPerson()).isTrue();
	}

	@Test
	void theNextTrackAtTheEndComesByItself() {
		PlaybackDiff next = change(playing("a", 192), playingLater("b", 1));
		assertThat(next.isNoticeable()).isTrue();
		assertThat(next.isByAPerson()).isFalse();
	}

	@Test
	void aTrackThatStartsOverAtItsEndDoesSoByItself() {
		PlaybackDiff repeat = change(playing("a", 195), playingLater("a", 4));
		assertThat(repeat.isByAPerson()).isFalse();
	}

	@Test
	void anEpisodeThatGoesOnSlowlyIsNoticed() {
		PlaybackDiff slow = change(playing("a", 188), playingLater("a", 193));
		assertThat(slow.isNoticeable()).isTrue();
	}

	@Test
	void aPositionThatIsNoLongerToldIsNoticedButNotByAPerson() {
		Playback unknown = PlaybackFixtures.track("a", new Progress(null, Duration.ofMinutes(3), true, LATER));
		assertThat(change(playing("a", 50), unknown).isNoticeable()).isTrue();
		assertThat(change(playing("a", 50), unknown).isByAPerson()).isFalse();
		assertThat(change(unknown, playingLater("b", 1)).isByAPerson()).isFalse();
	}

	@Test
	void aSeekIsByAPerson() {
		PlaybackDiff seek = change(playing("a", 50), playingLater("a", 120));
		assertThat(seek.isNoticeable()).isTrue();
		assertThat(seek.isByAPerson()).isTrue();
	}

	@Test
	void aPauseIsByAPerson() {
		assertThat(change(playing("a", 50), PlaybackFixtures.paused("a", 55, LATER)).isByAPerson()).isTrue();
	}

	@Test
	void anAdvertEndsByItself() {
		assertThat(change(PlaybackFixtures.advert(), playingLater("a", 1)).isByAPerson()).isFalse();
	}

	@Test
	void anAdvertIsNoticed() {
		Playback advert = PlaybackFixtures.advert().interrupting(PlaybackFixtures.paused("a", 60, NOON));
		assertThat(change(playing("a", 50), advert).isNoticeable()).isTrue();
	}

	@Test
	void beginningAfterSilenceIsByAPerson() {
		assertThat(change(NOTHING, playingLater("a", 1)).isByAPerson()).isTrue();
	}

	@Test
	void silenceIsNotByAPersonButIsNoticed() {
		PlaybackDiff silence = change(playing("a", 50), NOTHING);
		assertThat(silence.isNoticeable()).isTrue();
		assertThat(silence.isByAPerson()).isFalse();
	}

	@Test
	void anotherDeviceWithinSilenceIsNoticed() {
		Device device = new Device(null, "Kitchen speaker", "Speaker", null, false, true);
		assertThat(change(NOTHING, new Playback.Nothing(List.of(device), true)).isNoticeable()).isTrue();
	}

	@Test
	void expectsNoMoreThanTheEnd() {
		Progress progress = PlaybackFixtures.playing("a", 195, NOON).progress();
		assertThat(progress.positionAt(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(200));
		assertThat(progress.positionAt(NOON.minusSeconds(60))).isEqualTo(Duration.ofSeconds(195));
	}

	private static Playback playing(String title, long seconds) {
		return PlaybackFixtures.playing(title, seconds, NOON);
	}

	private static Playback playingLater(String title, long seconds) {
		return PlaybackFixtures.playing(title, seconds, LATER);
	}

	private static PlaybackDiff change(Playback before, Playback after) {
		return new PlaybackDiff(before, after, LATER);
	}

}
