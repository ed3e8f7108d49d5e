package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.core.Interval;
import dev.earshot.history.log.PlayFilter.Condition;

/**
 * Plays that began in a time.
 */
public record Began(Interval time) implements Condition {

	@Override
	public String sql() {
		return "started_at >= :began and started_at < :begunBefore";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("began", this.time.start().toEpochMilli(), "begunBefore", this.time.end().toEpochMilli());
	}

}
