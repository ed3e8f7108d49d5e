package dev.earshot.history.recording;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.ManualTime;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.PlaybackPolled;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GapDetectorTests {

	private final ManualTime time = new ManualTime(TestLog.NOON);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private GapDetector detector = new GapDetector(this.log.listeners(), this.log.gaps(), this.time, TestNodes.only());

	@BeforeEach
	void start() {
		this.detector.start();
	}

	@Test
	void findNothingWhilePollsSucceed() {
		polled(null);
		pass(Duration.ofHours(5));
		polled(null);
		assertThat(gaps()).isEmpty();
		assertThat(this.detector.current(this.log.account())).isEmpty();
	}

	@Test
	void findTheTimeForWhichSpotifyDidNotAnswer() {
		polled(null);
		pass(Duration.ofMinutes(1));
		polled(new Unavailable(503));
		pass(Duration.ofHours(1));
		polled(new Unavailable(500));
		assertThat(this.detector.current(this.log.account()))
			.contains(new Gap(at(Duration.ofMinutes(1)), at(Duration.ofMinutes(61)), GapReason.SPOTIFY));
		polled(null);
		assertThat(gaps())
			.containsExactly(new Gap(at(Duration.ofMinutes(1)), at(Duration.ofMinutes(61)), GapReason.SPOTIFY));
		assertThat(this.detector.current(this.log.account())).isEmpty();
	}

	@Test
	void doNotMindAFewFailedPolls() {
		polled(new Unavailable(503));
		pass(Duration.ofMinutes(2));
		polled(null);
		assertThat(gaps()).isEmpty();
	}

	@Test
	void sayThatALoginHadEnded() {
		polled(new LoginEnded());
		pass(Duration.ofHours(3));
		polled(null);
		assertThat(gaps()).extracting(Gap::reason).containsExactly(GapReason.LOGIN);
	}

	@Test
	void findTheTimeForWhichTheComputerSlept() {
		pass(Duration.ofHours(1));
		this.time.correct(Duration.ofHours(8));
		this.detector.proceed();
		polled(null);
		assertThat(gaps())
			.containsExactly(new Gap(at(Duration.ofHours(1)), at(Duration.ofHours(9)), GapReason.SERVER_OFF));
	}

	@Test
	void findThatTheComputerSleptAtTheFirstPoll() {
		this.time.correct(Duration.ofHours(8));
		polled(null);
		pass(Duration.ofMinutes(1));
		assertThat(gaps()).containsExactly(new Gap(TestLog.NOON, at(Duration.ofHours(8)), GapReason.SERVER_OFF));
	}

	@Test
	void tellSleepFromTheRefusalAfterIt() {
		this.time.correct(Duration.ofHours(8));
		polled(new Unavailable(503));
		pass(Duration.ofHours(1));
		polled(null);
		assertThat(gaps()).containsExactlyInAnyOrder(
				new Gap(TestLog.NOON, at(Duration.ofHours(8)), GapReason.SERVER_OFF),
				new Gap(at(Duration.ofHours(8)), at(Duration.ofHours(9)), GapReason.SPOTIFY));
	}

	@Test
	void doNotCountSleepTwiceWhileSpotifyDoesNotAnswer() {
		polled(new Unavailable(503));
		this.time.correct(Duration.ofHours(8));
		this.detector.proceed();
		polled(null);
		assertThat(gaps()).containsExactly(new Gap(TestLog.NOON, at(Duration.ofHours(8)), GapReason.SPOTIFY));
	}

	@Test
	void goOnFromWhereAClockWasSetBackTo() {
		this.time.correct(Duration.ofHours(-2));
		this.detector.proceed();
		assertThat(gaps()).isEmpty();
		this.time.correct(Duration.ofMinutes(30));
		this.detector.proceed();
		assertThat(gaps())
			.containsExactly(new Gap(at(Duration.ofHours(-2)), at(Duration.ofMinutes(-90)), GapReason.SERVER_OFF));
	}

	@Test
	void findTheTimeForWhichTheServerWasOff() {
		pass(Duration.ofHours(1));
		this.detector.flush();
		restartAfter(Duration.ofHours(8));
		assertThat(gaps())
			.containsExactly(new Gap(at(Duration.ofHours(1)), at(Duration.ofHours(9)), GapReason.SERVER_OFF));
	}

	@Test
	void knowToTheMinuteWhenTheServerWasKilled() {
		pass(Duration.ofMinutes(30));
		this.time.correct(Duration.ofSeconds(59));
		restartAfter(Duration.ofHours(1));
		assertThat(gaps()).extracting(Gap::beganAt).containsExactly(at(Duration.ofMinutes(30)));
	}

	@Test
	void findTheTimeBeforeAndAfterAServerThatRanForSeconds() {
		restartAfter(Duration.ofHours(1));
		this.time.correct(Duration.ofSeconds(30));
		restartAfter(Duration.ofHours(2));
		assertThat(gaps()).extracting(Gap::endedAt).containsExactly(at(Duration.ofHours(3).plusSeconds(30)));
	}

	@Test
	void doNotMindARestart() {
		pass(Duration.ofHours(1));
		this.detector.flush();
		restartAfter(Duration.ofSeconds(30));
		assertThat(gaps()).isEmpty();
	}

	@Test
	void forgetNothingThatWasMissedBeforeARestart() {
		polled(new Unavailable(503));
		pass(Duration.ofHours(1));
		this.detector.flush();
		restartAfter(Duration.ofHours(1));
		polled(null);
		assertThat(gaps()).containsExactly(new Gap(TestLog.NOON, at(Duration.ofHours(2)), GapReason.SERVER_OFF));
	}

	@Test
	void areNoneOfSomebodyWhoseLogIsOff() {
		polled(new Unavailable(503));
		this.log.listeners().switchOff(this.log.account(), TestLog.NOON);
		pass(Duration.ofHours(1));
		polled(null);
		assertThat(gaps()).isEmpty();
	}

	private void restartAfter(Duration off) {
		this.time.correct(off);
		this.detector = new GapDetector(this.log.listeners(), this.log.gaps(), this.time, TestNodes.only());
		this.detector.start();
	}

	private void polled(@Nullable SpotifyRefusal refusal) {
		this.detector.on(new PlaybackPolled(this.log.account(), refusal));
	}

	private void pass(Duration duration) {
		for (long minute = 0; minute < duration.toMinutes(); minute++) {
			this.time.correct(Duration.ofMinutes(1));
			this.detector.proceed();
		}
	}

	private Iterable<Gap> gaps() {
		return this.log.gaps().all(this.log.listener());
	}

	private static Instant at(Duration sinceNoon) {
		return TestLog.NOON.plus(sinceNoon);
	}

}
