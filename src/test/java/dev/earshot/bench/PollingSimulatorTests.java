package dev.earshot.bench;

import java.util.List;

import dev.earshot.bench.Passage.Cause;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests what is claimed of the polling policy, on days that are the same every time.
 */
class PollingSimulatorTests {

	private static final Percentage HARDLY = Percentage.withPercentage(2);

	private static final List<Comparison> COMPARISONS = DayKind.all().stream().map(Comparison::on).toList();

	private static final Comparison ORDINARY = on("ordinary days");

	private static final Comparison RESTLESS = on("a restless evening");

	@Test
	void listenersSkipAsOftenAsThoseOfSpotify() {
		assertThat(skippedWithin(5)).isBetween(0.22, 0.26);
		assertThat(skippedWithin(30)).isBetween(0.33, 0.37);
		assertThat(skippedWithin(3600)).isBetween(0.46, 0.50);
	}

	@Test
	void restlessEveningsAreAsOneWasThatWasMeasured() {
		Score everySecond = RESTLESS.fixedIntervals().getFirst();
		assertThat(everySecond.count(Cause.END) / 100.0).isCloseTo(17, within(1.0));
		assertThat(everySecond.count(Cause.SKIP) / 100.0).isCloseTo(25, within(1.5));
		assertThat(everySecond.count(Cause.SEEK) / 100.0).isCloseTo(8, within(0.5));
		assertThat(everySecond.count(Cause.PAUSE) / 100.0).isCloseTo(7, within(0.5));
		assertThat(everySecond.count(Cause.RETURN) / 100.0).isCloseTo(7, within(0.5));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void nobodyWithAsManyCallsIsWrongForLessOfTheTime(Comparison comparison) {
		assertThat(comparison.earshot())
			.allSatisfy((score) -> assertThat(comparison.asCheapAs(score)).extracting(Score::wrong)
				.isNotEmpty()
				.allSatisfy((wrong) -> assertThat(wrong).isGreaterThan(score.wrong())));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void seesEndsOfItemsSoon(Comparison comparison) {
		assertThat(end(comparison.page())).isLessThan(1.5);
		assertThat(end(comparison.display())).isLessThan(1.5);
	}

	// On a restless evening one end in seven is brought forward by a jump that nobody has
	// seen.
	@ParameterizedTest
	@MethodSource("kinds")
	void seesEndsOfItemsWithinSecondsInTheBackground(Comparison comparison) {
		assertThat(end(comparison.background())).isLessThan((comparison != RESTLESS) ? 5 : 35);
	}

	@Test
	void costsOnOrdinaryDaysWhatItAlwaysHas() {
		assertThat(ORDINARY.page().callsPerHourPlaying()).isCloseTo(522, HARDLY);
		assertThat(ORDINARY.page().callsPerHourIdle()).isCloseTo(132, HARDLY);
		assertThat(ORDINARY.display().callsPerHourPlaying()).isCloseTo(180, HARDLY);
		assertThat(ORDINARY.display().callsPerHourIdle()).isLessThan(67);
		assertThat(ORDINARY.background().callsPerHourPlaying()).isCloseTo(42, HARDLY);
		assertThat(ORDINARY.background().callsPerHourIdle()).isCloseTo(31, HARDLY);
	}

	@Test
	void isWrongForATenthLessOnARestlessEveningThanWhoAsksAsOften() {
		assertThat(RESTLESS.earshot())
			.allSatisfy((score) -> assertThat(score.wrong()).isLessThan(0.9 * RESTLESS.fixedInterval(score).wrong()));
	}

	@Test
	void asksASleeperLessAndARestlessPersonMore() {
		double usual = ORDINARY.page().callsPerHourPlaying();
		assertThat(on("a sleeper").page().callsPerHour()).isLessThan(0.6 * usual);
		assertThat(RESTLESS.page().callsPerHour()).isBetween(1.3 * usual, 1.5 * usual);
	}

	private static List<Comparison> kinds() {
		return COMPARISONS;
	}

	private static Comparison on(String kind) {
		return COMPARISONS.stream()
			.filter((comparison) -> comparison.kind().name().equals(kind))
			.findFirst()
			.orElseThrow();
	}

	private static double end(Score score) {
		return score.delay(Cause.END, 0.95);
	}

	private static double skippedWithin(int seconds) {
		List<ListeningDay> days = ORDINARY.kind().days();
		double plays = days.stream().mapToInt(ListeningDay::songs).sum();
		return days.stream().flatMap((day) -> day.skips().stream()).filter((at) -> at <= 1000L * seconds).count()
				/ plays;
	}

}
