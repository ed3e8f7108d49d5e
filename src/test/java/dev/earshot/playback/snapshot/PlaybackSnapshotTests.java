package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Player;
import dev.earshot.playback.Progress;
import dev.earshot.playback.polling.PollingFixtures;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PlaybackSnapshot}.
 */
class PlaybackSnapshotTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Playback.Nothing NOTHING = PlaybackFixtures.NOTHING;

	private static final Instant LATER = NOON.plusSeconds(10);

	private static final Playback.Track TRACK = PlaybackFixtures.playing("a", 50, NOON);

	private final PlaybackSnapshot playing = PollingFixtures.snapshot(TRACK, NOON);

	@ParameterizedTest
	@MethodSource("oddities")
	void acceptsAnOddAnswerInTheMiddleOfATrackTheSecondTimeOnly(Playback odd) {
		PlaybackSnapshot once = this.playing.observed(PlaybackFixtures.now(odd, LATER));
		assertThat(once.doubtful()).isTrue();
		assertThat(once.now()).isEqualTo(this.playing.now());
		PlaybackSnapshot twice = once.observed(PlaybackFixtures.now(odd, LATER));
		assertThat(twice.doubtful()).isFalse();
		assertThat(twice.now().playback()).hasSameClassAs(odd);
	}

	static Stream<Playback> oddities() {
		return Stream.of(NOTHING, new Playback.Unknown(true), new Playback.Unknown(false), PlaybackFixtures.advert());
	}

	@Test
	void goesOnAfterAnOddAnswerAsIfNothingHadBeen() {
		Playback later = PlaybackFixtures.playing("a", 61, LATER.plusSeconds(1));
		PlaybackSnapshot again = this.playing.observed(PlaybackFixtures.now(new Playback.Unknown(true), LATER))
			.observed(PlaybackFixtures.now(later, LATER.plusSeconds(1)));
		assertThat(again.now().playback()).isEqualTo(later);
		assertThat(again.actions().elsewhere()).isNull();
	}

	@Test
	void acceptsAnAdvertTheSecondTimeOnlyAlsoIfTheEndOfTheTrackIsNotKnown() {
		Playback endless = PlaybackFixtures.track("a", new Progress(null, null, true, NOON));
		NowPlaying advert = PlaybackFixtures.now(PlaybackFixtures.advert(), LATER);
		PlaybackSnapshot once = PollingFixtures.snapshot(endless, NOON).observed(advert);
		assertThat(once.doubtful()).isTrue();
		assertThat(once.observed(advert).now().playback()).isInstanceOfSatisfying(Playback.Advert.class,
				(seen) -> assertThat(seen.interrupted()).isNotNull());
	}

	@Test
	void acceptsAnAdvertAtTheEndOfATrackAtOnce() {
		PlaybackSnapshot ending = PollingFixtures.snapshot(PlaybackFixtures.playing("a", 190, NOON), NOON);
		assertThat(ending.observed(PlaybackFixtures.now(PlaybackFixtures.advert(), LATER)).now().playback())
			.isEqualTo(PlaybackFixtures.advert());
	}

	@Test
	void knowsWhatAnAdvertInterrupts() {
		NowPlaying advert = PlaybackFixtures.now(PlaybackFixtures.advert(), LATER);
		PlaybackSnapshot interrupted = this.playing.observed(advert).observed(advert).observed(advert);
		assertThat(interrupted.now().playback()).isInstanceOfSatisfying(Playback.Advert.class,
				(seen) -> assertThat(seen.interrupted()).isEqualTo(PlaybackFixtures.paused("a", 60, LATER)));
	}

	@Test
	void keepsASessionPrivateUntilSpotifySaysOtherwise() {
		PlaybackSnapshot hidden = PlaybackSnapshot.none(NOON)
			.observed(on(new Device("1", "Desk", "Computer", 50, true, false)));
		assertThat(hidden.observed(on(null)).now().isPrivate()).isTrue();
		assertThat(hidden.observed(on(new Device("1", "Desk", "Computer", 50, null, false))).now().isPrivate())
			.isTrue();
		assertThat(hidden.observed(on(new Device("1", "Desk", "Computer", 50, false, false))).now().isPrivate())
			.isFalse();
	}

	private static NowPlaying on(@Nullable Device device) {
		return PlaybackFixtures.on(new Player(device, null, null, null), PlaybackFixtures.now(TRACK, NOON));
	}

	@Test
	void dropsAllTimesWhenTheClockIsSetBack() {
		Instant corrected = NOON.minusSeconds(7200);
		assertThat(this.playing.isOlderThan(Duration.ofDays(1), corrected)).isTrue();
		PlaybackSnapshot seen = this.playing.commandSent(NOON).observed(PlaybackFixtures.now(TRACK, corrected));
		assertThat(seen.isOlderThan(Duration.ofSeconds(1), corrected)).isFalse();
		assertThat(seen.isOutdatedByCommand()).isFalse();
		assertThat(seen.since()).isEqualTo(corrected);
	}

	@Test
	void acceptsNothingAfterAPauseAtOnce() {
		PlaybackSnapshot paused = PollingFixtures.snapshot(PlaybackFixtures.paused("a", 50, NOON), NOON);
		assertThat(paused.observed(PlaybackFixtures.now(NOTHING, LATER)).now().playback()).isEqualTo(NOTHING);
	}

	@Test
	void keepsTheLastStateUnderARefusalAndSinceWhen() {
		PlaybackSnapshot refused = this.playing.refused(new Unreachable(), NOON).refused(new Unavailable(503), LATER);
		assertThat(refused.now().playback()).isEqualTo(TRACK);
		assertThat(refused.now().refusal()).isEqualTo(new Unavailable(503));
		assertThat(refused.now().since()).isEqualTo(NOON);
		assertThat(refused.failures()).isEqualTo(2);
	}

	@Test
	void recoversByItself() {
		PlaybackSnapshot recovered = this.playing.refused(new Unreachable(), NOON)
			.observed(PlaybackFixtures.now(TRACK, LATER));
		assertThat(recovered.now().refusal()).isNull();
		assertThat(recovered.now().since()).isNull();
		assertThat(recovered.failures()).isZero();
	}

	@Test
	void keepsTheTimeSinceWhichItHasBeenPaused() {
		PlaybackSnapshot paused = this.playing
			.observed(PlaybackFixtures.now(PlaybackFixtures.paused("a", 55, LATER), LATER));
		assertThat(paused.since()).isEqualTo(LATER);
		Instant muchLater = LATER.plusSeconds(60);
		Playback still = PlaybackFixtures.paused("a", 55, muchLater);
		assertThat(paused.observed(PlaybackFixtures.now(still, muchLater)).since()).isEqualTo(LATER);
	}

	@Test
	void distinguishesActionsElsewhereFromCommandsHere() {
		NowPlaying skipped = PlaybackFixtures.now(PlaybackFixtures.playing("b", 1, LATER), LATER);
		assertThat(this.playing.observed(skipped).actions().elsewhere()).isEqualTo(LATER);
		assertThat(this.playing.commandSent(LATER.minusSeconds(1)).observed(skipped).actions().elsewhere()).isNull();
		assertThat(this.playing.commandSent(LATER.minusSeconds(60)).observed(skipped).actions().elsewhere())
			.isEqualTo(LATER);
	}

	@Test
	void learnsHowOftenAPersonActsElsewhere() {
		NowPlaying jumped = PlaybackFixtures.now(PlaybackFixtures.playing("a", 150, LATER), LATER);
		assertThat(this.playing.observed(jumped).actions().rates().factor(Phase.PLAYING)).isBetween(1.9, 2.0);
		assertThat(this.playing.commandSent(LATER).observed(jumped).actions().rates().factor(Phase.PLAYING))
			.isLessThan(1);
	}

	@Test
	void learnsNothingWhileItSeesNothing() {
		Instant muchLater = NOON.plus(Duration.ofHours(1));
		NowPlaying same = PlaybackFixtures.now(PlaybackFixtures.paused("a", 50, muchLater), muchLater);
		assertThat(this.playing.refused(new Unreachable(), LATER).observed(same).actions().rates())
			.isEqualTo(ActionRates.USUAL);
	}

	@Test
	void countsPollsOfATrackThatShouldHaveEnded() {
		NowPlaying overdue = PlaybackFixtures.now(PlaybackFixtures.playing("a", 200, LATER), LATER);
		assertThat(this.playing.observed(overdue).observed(overdue).tracker().overdue()).isEqualTo(2);
		NowPlaying next = PlaybackFixtures.now(PlaybackFixtures.playing("b", 1, LATER), LATER);
		assertThat(this.playing.observed(overdue).observed(next).tracker().overdue()).isZero();
	}

	@Test
	void isOutdatedFromACommandToTheNextPoll() {
		PlaybackSnapshot commanded = this.playing.commandSent(LATER.minusSeconds(1));
		assertThat(commanded.isOutdatedByCommand()).isTrue();
		assertThat(commanded.observed(PlaybackFixtures.now(TRACK, LATER)).isOutdatedByCommand()).isFalse();
	}

	@Test
	void isNotOutdatedByASeekUnlessItWasBefore() {
		PlaybackSnapshot sought = this.playing.seeked(Duration.ofSeconds(90), LATER);
		assertThat(sought.isOutdatedByCommand()).isFalse();
		assertThat(sought.commandedAt()).isEqualTo(LATER);
		assertThat(sought.now().playback()).isEqualTo(PlaybackFixtures.playing("a", 90, LATER));
		PlaybackSnapshot doubtful = this.playing.commandSent(LATER).seeked(Duration.ofSeconds(90), LATER);
		assertThat(doubtful.isOutdatedByCommand()).isTrue();
	}

}
