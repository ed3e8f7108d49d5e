package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlayFilter.Condition;

/**
 * Plays that were skipped.
 */
public record Skipped() implements Condition {

	@Override
	public String sql() {
		return "end_reason = :skipped";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("skipped", EndReason.SKIPPED.ordinal());
	}

}
