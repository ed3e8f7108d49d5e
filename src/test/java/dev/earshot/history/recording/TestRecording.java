package dev.earshot.history.recording;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.TestNodes;

import org.springframework.transaction.support.TransactionOperations;

/**
 * The recording of a log in a test database.
 *
 * @param events what it published
 */
public record TestRecording(Recording recording, List<Object> events) {

	public static TestRecording of(TestLog log, InstantSource clock) {
		List<Object> events = new ArrayList<>();
		PlayRecorder recorder = new PlayRecorder(log.listeners(), log.plays());
		GapDetector gaps = gaps(log, clock);
		return new TestRecording(new Recording(log.listeners(), recorder, gaps, events::add, clock), events);
	}

	private static GapDetector gaps(TestLog log, InstantSource clock) {
		GapDetector gaps = new GapDetector(log.listeners(), log.gaps(), clock, TestNodes.only());
		gaps.start();
		return gaps;
	}

	public static SourcePlays sources(TestLog log) {
		return new SourcePlays(log.jdbc(), TestItems.of(log.jdbc()), TransactionOperations.withoutTransaction());
	}

	public static SourceErasure erasure(TestLog log, InstantSource clock) {
		return new SourceErasure(sources(log), gaps(log, clock), clock);
	}

}
