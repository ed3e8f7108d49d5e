package dev.earshot.history.recording;

import java.time.InstantSource;
import java.util.List;

import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.PlaybackPolled;

/**
 * Records what polls of one account tell, without the rest of the program.
 */
public final class PolledLog {

	private final TestLog log;

	private final PlayRecorder recorder;

	private final GapDetector gaps;

	public PolledLog(TestLog log, InstantSource clock) {
		this.log = log;
		this.recorder = new PlayRecorder(log.listeners(), log.plays());
		this.gaps = new GapDetector(log.listeners(), log.gaps(), clock, TestNodes.only());
		this.gaps.start();
	}

	/** Hears what a poll that succeeded has told. */
	public void polled(List<Object> events) {
		events.stream().filter(PlayEnded.class::isInstance).map(PlayEnded.class::cast).forEach(this.recorder::on);
		this.gaps.on(new PlaybackPolled(this.log.account(), null));
	}

	public void everySecond() {
		this.recorder.flush();
	}

	public void everyMinute() {
		this.gaps.proceed();
	}

	public void stop() {
		this.recorder.flush();
		this.gaps.flush();
	}

}
