package dev.earshot.scrobbling.range;

import java.time.Instant;

import dev.earshot.RunningEarshot;
import dev.earshot.core.Interval;
import dev.earshot.history.counting.CountingRules;
import dev.earshot.scrobbling.sending.SendingRig;
import dev.earshot.scrobbling.sending.StoredQuestions;
import dev.earshot.scrobbling.targets.Target;

/**
 * Ranges of the log that a rig sends.
 */
public final class TestRanges {

	private TestRanges() {
	}

	/** Gives a target of a program a range of November that is counted. */
	public static void addCounted(RunningEarshot earshot, Target target) {
		LogRanges ranges = earshot.bean(LogRanges.class);
		ranges.begin(target.id(),
				new Interval(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")));
		LogRange begun = ranges.find(target.id()).orElseThrow();
		ranges.advance(begun, new LogRange(target.id(), begun.began(), RangeState.COUNTED, begun.reached(),
				new RangeCounts(1520, 311, 0, 0)));
	}

	public static RangeJobs of(SendingRig rig) {
		LogRanges ranges = new LogRanges(rig.jdbc());
		LoggedListens listens = new LoggedListens(rig.log().listeners(), rig.log().plays(),
				new CountingRules(rig.jdbc()), rig.time());
		rig.bring((waiting) -> new RangeProgress(ranges, listens, new RangeQueue(ranges, rig.queue()),
				new StoredQuestions(), waiting));
		return new RangeJobs(ranges, rig.queue(), rig.lanes());
	}

}
