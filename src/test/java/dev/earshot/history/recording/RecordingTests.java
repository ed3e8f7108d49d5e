package dev.earshot.history.recording;

import java.time.Duration;
import java.time.ZoneId;

import dev.earshot.ManualTime;
import dev.earshot.history.log.Gap;
import dev.earshot.history.log.GapReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.DemandLevel;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingTests {

	private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

	private final ManualTime time = new ManualTime(TestLog.NOON);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final TestRecording started = TestRecording.of(this.log, this.time);

	private final Recording recording = this.started.recording();

	@Test
	void lastsUntilItIsSwitchedOff() {
		this.log.play("Ferry");
		this.recording.switchOff(this.log.account());
		this.log.play("Harbor");
		assertThat(this.log.titles()).containsExactly("Ferry");
	}

	@Test
	void leavesAGapWhileItIsOff() {
		this.recording.switchOff(this.log.account());
		this.time.correct(Duration.ofHours(2));
		this.recording.switchOn(this.log.account(), LORD_HOWE);
		assertThat(this.log.gaps().all(this.log.listener()))
			.containsExactly(new Gap(TestLog.NOON, TestLog.NOON.plusSeconds(7200), GapReason.SWITCHED_OFF));
		assertThat(this.log.listener().zone()).isEqualTo(LORD_HOWE);
	}

	@Test
	void goesOnIfItIsSwitchedOnAgain() {
		this.time.correct(Duration.ofHours(2));
		this.recording.switchOn(this.log.account(), LORD_HOWE);
		assertThat(this.log.listener().recordingSince()).isEqualTo(TestLog.NOON);
		assertThat(this.log.gaps().all(this.log.listener())).isEmpty();
	}

	@Test
	void beginsWithoutAGapAfterTheLogWasErased() {
		this.recording.switchOff(this.log.account());
		this.recording.clear(this.log.listener());
		this.time.correct(Duration.ofHours(2));
		this.recording.switchOn(this.log.account(), LORD_HOWE);
		assertThat(this.log.gaps().all(this.log.listener())).isEmpty();
	}

	@Test
	void needsPollsInTheBackground() {
		LogDemand demand = new LogDemand(this.log.listeners());
		assertThat(demand.of(this.log.account())).isEqualTo(DemandLevel.BACKGROUND);
		this.recording.switchOff(this.log.account());
		assertThat(demand.of(this.log.account())).isEqualTo(DemandLevel.NONE);
		assertThat(this.started.events()).containsExactly(new DemandChanged(this.log.account()));
	}

	@Test
	void needsPollsAfterARestart() {
		assertThat(new LogDemand(this.log.listeners()).atStart()).containsExactly(this.log.account());
	}

	@Test
	void stopsAtOnceWhenSomebodyLeaves() {
		this.recording.stop(this.log.account());
		this.recording.stop(this.log.account());
		assertThat(this.log.listeners().isRecording(this.log.account())).isFalse();
		assertThat(this.started.events()).containsExactly(new DemandChanged(this.log.account()));
	}

}
