package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.polling.PollingFixtures;
import dev.earshot.playback.snapshot.Hazard.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests {@link Hazard}.
 */
class HazardTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final double EVER = Double.POSITIVE_INFINITY;

	@Test
	void expectsASkipToBeFollowedByAnother() {
		PlaybackSnapshot skipped = PollingFixtures.snapshot(PlaybackFixtures.playing("a", 50, NOON), NOON)
			.observed(PlaybackFixtures.now(PlaybackFixtures.playing("b", 1, NOON), NOON));
		assertThat(Hazard.of(skipped, NOON.plusSeconds(6)).spans()).containsExactly(new Span(Phase.ACTED, 4),
				new Span(Phase.ACTED_LATELY, 10), new Span(Phase.PLAYING, EVER));
	}

	@Test
	void expectsThatANewItemIsSkipped() {
		assertThat(Hazard.of(PollingFixtures.snapshot(PlaybackFixtures.playing("a", 1, NOON), NOON), NOON).spans())
			.containsExactly(new Span(Phase.BEGUN, 2), new Span(Phase.PLAYING, EVER));
	}

	@Test
	void expectsThatAPauseIsShortOrLong() {
		PlaybackSnapshot paused = PollingFixtures.snapshot(PlaybackFixtures.paused("a", 50, NOON), NOON);
		assertThat(Hazard.of(paused, NOON).spans()).containsExactly(new Span(Phase.PAUSED, 60),
				new Span(Phase.LONG_PAUSED, EVER));
		assertThat(Hazard.of(paused, NOON.plusSeconds(60)).lasting()).isEqualTo(Phase.LONG_PAUSED);
	}

	@Test
	void expectsFewActionsWhileNothingPlays() {
		assertThat(Hazard.of(PlaybackSnapshot.none(NOON), NOON).spans()).containsExactly(new Span(Phase.SILENT, EVER));
	}

	@Test
	void isWrongForHalfOfTheWaitIfSomebodyActs() {
		double wait = new Hazard(List.of(new Span(Phase.PLAYING, EVER))).untilWrongFor(0.1, ActionRates.USUAL);
		assertThat(8 / 3600.0 * wait * wait / 2).isCloseTo(0.1, within(1e-9));
	}

	@Test
	void isWrongForTheRestOfTheWaitIfSomebodyActsEarly() {
		double wait = new Hazard(List.of(new Span(Phase.JUST_ACTED, 4), new Span(Phase.PLAYING, EVER))).untilWrongFor(9,
				ActionRates.USUAL);
		double later = wait - 4;
		assertThat(4 * 320 / 3600.0 * (2 + later) + 8 / 3600.0 * later * later / 2).isCloseTo(9, within(1e-9));
	}

	@Test
	void cutsOffWhatComesLater() {
		Hazard hazard = new Hazard(List.of(new Span(Phase.BEGUN, 3), new Span(Phase.PLAYING, EVER)));
		assertThat(hazard.within(Duration.ofSeconds(2))).containsExactly(new Span(Phase.BEGUN, 2));
		assertThat(hazard.within(Duration.ofSeconds(5))).containsExactly(new Span(Phase.BEGUN, 3),
				new Span(Phase.PLAYING, 2));
	}

}
