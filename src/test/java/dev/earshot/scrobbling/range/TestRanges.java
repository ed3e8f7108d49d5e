package dev.earshot.scrobbling.range;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.scrobbling.sending.SendingRig;

/**
 * Ranges of the log that a rig sends.
 */
public final class TestRanges {

	private TestRanges() {
	}

	public static RangeJobs of(SendingRig rig) {
		LogRanges ranges = new LogRanges(rig.jdbc());
		LoggedListens listens = new LoggedListens(rig.log().listeners(), rig.log().plays(),
				new CountingRules(rig.jdbc()), rig.time());
		rig.bring((waiting) -> new RangeProgress(ranges, listens, rig.queue(), waiting));
		return new RangeJobs(ranges, rig.queue(), rig.lanes());
	}

}
