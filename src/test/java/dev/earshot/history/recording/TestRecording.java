package dev.earshot.history.recording;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.history.log.TestLog;

/**
 * The recording of a log in a test database.
 *
 * @param events what it published
 */
public record TestRecording(Recording recording, List<Object> events) {

	public static TestRecording of(TestLog log, InstantSource clock) {
		List<Object> events = new ArrayList<>();
		PlayRecorder recorder = new PlayRecorder(log.listeners(), log.plays());
		GapDetector gaps = new GapDetector(log.listeners(), log.gaps(), clock);
		gaps.start();
		return new TestRecording(new Recording(log.listeners(), recorder, gaps, events::add, clock), events);
	}

}
