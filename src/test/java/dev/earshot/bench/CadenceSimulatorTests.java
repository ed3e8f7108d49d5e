package dev.earshot.bench;

import java.util.List;

import dev.earshot.bench.Passage.Cause;
import dev.earshot.playback.Need;
import dev.earshot.playback.watch.EarshotPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what is claimed of the cadence, on days that are the same every time.
 */
class CadenceSimulatorTests {

	private static final List<ListeningDay> DAYS = ListeningDay.all();

	private static final List<Score> PEERS = Peers.all().stream().map((peer) -> Simulation.of(peer, DAYS)).toList();

	private static final Score WATCHED = score(Need.VISIBLE_PAGE);

	@Test
	void listenersSkipAsOftenAsThoseOfSpotify() {
		assertThat(skippedWithin(5)).isBetween(0.22, 0.26);
		assertThat(skippedWithin(30)).isBetween(0.33, 0.37);
		assertThat(skippedWithin(3600)).isBetween(0.46, 0.50);
	}

	@Test
	void seesTracksEndSoonerThanAnyToolHoweverOftenThatAsks() {
		assertThat(PEERS).extracting((peer) -> p95(peer, Cause.END))
			.allSatisfy((delay) -> assertThat(p95(WATCHED, Cause.END)).isLessThan(delay));
	}

	@Test
	void seesPeopleActSoonerThanToolsThatAskUpToAThirdMoreOften() {
		assertThat(PEERS).filteredOn((peer) -> peer.callsPerHourPlaying() < 1.33 * WATCHED.callsPerHourPlaying())
			.hasSize(5)
			.extracting((peer) -> p95(peer, Cause.ACT))
			.allSatisfy((delay) -> assertThat(p95(WATCHED, Cause.ACT)).isLessThan(delay));
	}

	@Test
	void seesEverythingSoonerThanTheToolThatAsksMostCleverly() {
		Score adaptive = PEERS.get(3);
		assertThat(List.of(Cause.END, Cause.ACT, Cause.RETURN)).allSatisfy((cause) -> {
			assertThat(WATCHED.delay(cause, 0.5)).isLessThan(adaptive.delay(cause, 0.5));
			assertThat(p95(WATCHED, cause)).isLessThan(p95(adaptive, cause));
		});
	}

	@Test
	void asksNoMoreThanThatToolWhileMusicPlaysAndHardlyMoreOtherwise() {
		Score adaptive = PEERS.get(3);
		assertThat(WATCHED.callsPerHourPlaying()).isLessThan(adaptive.callsPerHourPlaying());
		assertThat(WATCHED.callsPerHourIdle()).isLessThan(1.1 * adaptive.callsPerHourIdle());
	}

	@Test
	void asksLessThanOnceAMinuteInTheBackgroundAndMissesNoEnd() {
		Score background = score(Need.BACKGROUND);
		assertThat(background.callsPerHourPlaying()).isLessThan(60);
		assertThat(background.callsPerHourIdle()).isLessThan(60);
		assertThat(p95(background, Cause.END)).isLessThan(2);
	}

	private static Score score(Need need) {
		return Simulation.of(new EarshotPolicy(need, 1), DAYS);
	}

	private static double p95(Score score, Cause cause) {
		return score.delay(cause, 0.95);
	}

	private static double skippedWithin(int seconds) {
		double plays = DAYS.stream().mapToInt(ListeningDay::songs).sum();
		return DAYS.stream().flatMap((day) -> day.skips().stream()).filter((at) -> at <= 1000L * seconds).count()
				/ plays;
	}

}
