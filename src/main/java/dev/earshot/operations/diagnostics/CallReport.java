package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.earshot.operations.diagnostics.LastCalls.Last;
import dev.earshot.operations.metrics.RefusalCounts.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The calls to Spotify of 30 days (UTC).
 *
 * @param days the oldest first
 * @param refusals the most frequent first
 */
record CallReport(List<LocalDate> days, List<Family> families, List<Refusals> refusals) {

	/**
	 * The calls of one endpoint family.
	 *
	 * @param name as in the message codes
	 * @param used since midnight UTC
	 * @param plan for a day
	 * @param quota calls in 24 hours after which Spotify once refused
	 * @param blockedUntil when Spotify accepts calls again
	 * @param byDay the calls of 30 days
	 */
	record Family(String name, int used, int plan, @Nullable Integer quota, @Nullable Instant blockedUntil, Last last,
			BarChart byDay) {
	}

}
