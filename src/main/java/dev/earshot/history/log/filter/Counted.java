package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter.Condition;

/**
 * Plays that count as plays: those that were listened to for long enough, or to the end,
 * and that are not hidden.
 */
public record Counted() implements Condition {

	@Override
	public String sql() {
		return "(listened_ms >= :least or end_reason = :completed) and item_id not in (" + Uncounted.ITEMS + ")";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("least", LoggedPlay.LEAST_COUNTED.toMillis(), "completed", EndReason.COMPLETED.ordinal());
	}

}
