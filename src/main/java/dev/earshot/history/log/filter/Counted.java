package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.PlaySource;

/**
 * Plays that count as plays: those that count by the rule of the listener, and that are
 * not hidden.
 */
public record Counted() implements Condition {

	// By the rule of the listener.
	private static final String COUNTS = """
			(end_reason = :completed
				or listened_ms >= (select least_counted_ms from listener where id = :listener))
			and ((source = :imported and reported_at is not null)
				or not (select exports_only from listener where id = :listener))""";

	@Override
	public String sql() {
		return COUNTS + " and item_id not in (" + Uncounted.ITEMS + ")";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("completed", EndReason.COMPLETED.ordinal(), "imported", PlaySource.IMPORTED.ordinal());
	}

}
