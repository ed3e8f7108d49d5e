package dev.earshot.bench;

import java.util.List;

import dev.earshot.bench.Passage.Cause;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests what is claimed of the cadence, on days that are the same every time.
 */
class CadenceSimulatorTests {

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
		Score everySecond = RESTLESS.beats().getFirst();
		assertThat(everySecond.count(Cause.END) / 100.0).isCloseTo(17, within(1.0));
		assertThat(everySecond.count(Cause.ACT) / 100.0).isCloseTo(25 + 8 + 7, within(2.0));
		assertThat(everySecond.count(Cause.RETURN) / 100.0).isCloseTo(7, within(0.5));
	}

	@Test
	void nobodyWithAsManyCallsIsWrongForLessOfOrdinaryDays() {
		assertThat(ORDINARY.earshot())
			.allSatisfy((score) -> assertThat(ORDINARY.asCheapAs(score)).extracting(Score::wrong)
				.isNotEmpty()
				.allSatisfy((wrong) -> assertThat(wrong).isGreaterThan(score.wrong())));
	}

	@Test
	void asksLessThanOnceAMinuteInTheBackground() {
		assertThat(ORDINARY.background().callsPerHourPlaying()).isLessThan(60);
		assertThat(ORDINARY.background().callsPerHourIdle()).isLessThan(60);
	}

	private static Comparison on(String kind) {
		return COMPARISONS.stream()
			.filter((comparison) -> comparison.kind().name().equals(kind))
			.findFirst()
			.orElseThrow();
	}

	private static double skippedWithin(int seconds) {
		List<ListeningDay> days = ORDINARY.kind().days();
		double plays = days.stream().mapToInt(ListeningDay::songs).sum();
		return days.stream().flatMap((day) -> day.skips().stream()).filter((at) -> at <= 1000L * seconds).count()
				/ plays;
	}

}
