package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.earshot.playback.snapshot.Hazard.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests {@link ActionRates}.
 */
class ActionRatesTests {

	private static final Duration TEN_HOURS = Duration.ofHours(10);

	@Test
	void takesAStrangerForOneOfMany() {
		assertThat(ActionRates.USUAL.perSecond(Phase.PLAYING)).isEqualTo(8 / 3600.0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 20, 60 })
	void learnsHowOftenSomebodyActsHoweverSeldomItPolls(int seconds) {
		assertThat(afterHoursOf(80, seconds).factor(Phase.PLAYING)).isCloseTo(10, within(2.0));
	}

	@Test
	void learnsThatSomebodyDoesNotAct() {
		assertThat(afterHoursOf(0, 8).factor(Phase.PLAYING)).isBetween(0.05, 0.1);
	}

	@Test
	void learnsOfOnePhaseNothingAboutAnother() {
		assertThat(afterHoursOf(80, 8).factor(Phase.PAUSED)).isEqualTo(1);
	}

	@Test
	void returnsToTheAverageWithinHours() {
		ActionRates busy = afterHoursOf(80, 8);
		assertThat(busy.decayedFor(TEN_HOURS).factor(Phase.PLAYING)).isCloseTo(1, within(0.1));
		assertThat(busy.decayedFor(TEN_HOURS.negated())).isEqualTo(busy);
	}

	@Test
	void countsAnActionInThePhaseInWhichItIsMoreLikely() {
		List<Span> wait = List.of(new Span(Phase.JUST_ACTED, 4), new Span(Phase.PLAYING, 4));
		ActionRates after = ActionRates.USUAL.after(wait, true);
		assertThat(after.factor(Phase.JUST_ACTED)).isGreaterThan(1.5);
		assertThat(after.factor(Phase.PLAYING)).isBetween(1.0, 1.1);
	}

	private static ActionRates afterHoursOf(double actsPerHour, int seconds) {
		Random chance = new Random(1);
		double actions = actsPerHour / 3600 * seconds;
		ActionRates rates = ActionRates.USUAL;
		for (int passed = 0; passed < TEN_HOURS.toSeconds(); passed += seconds) {
			boolean acted = chance.nextDouble() < -Math.expm1(-actions);
			rates = rates.decayedFor(Duration.ofSeconds(seconds))
				.after(List.of(new Span(Phase.PLAYING, seconds)), acted);
		}
		return rates;
	}

}
