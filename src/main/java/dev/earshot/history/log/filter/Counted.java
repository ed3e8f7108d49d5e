package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.PlaySource;

/**
 * Plays that count as plays by the rule of the listener: those that were listened to for
 * long enough, or to the end, and that are in the numbers at all.
 */
public record Counted() implements Condition {

	/**
	 * Tells whether a play is in the numbers of {@code :listener}: it is not hidden, and
	 * an export tells of it if nothing else shall count.
	 */
	public static final String IN_NUMBERS = """
			item_id not in (%s)
			and ((source = %d and reported_at is not null)
				or not (select exports_only from listener where id = :listener))""".formatted(Uncounted.ITEMS,
			PlaySource.IMPORTED.ordinal());

	@Override
	public String sql() {
		return """
				(end_reason = :completed
					or listened_ms >= (select least_counted_ms from listener where id = :listener))
				and\s""" + IN_NUMBERS;
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("completed", EndReason.COMPLETED.ordinal());
	}

}
