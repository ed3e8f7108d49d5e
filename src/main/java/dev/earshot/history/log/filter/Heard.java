package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.core.Interval;
import dev.earshot.history.log.PlayFilter.Condition;

/**
 * Plays that were heard in a time, or in a part of it, and that are in the numbers. Those
 * are the plays whose time counts there.
 */
public record Heard(Interval time) implements Condition {

	// A play lasts at most as long as its column can hold, so an index finds those that
	// may have been heard.
	@Override
	public String sql() {
		return """
				started_at > :heardFrom - %d and started_at < :heardTo
				and listened_ms > 0 and started_at + listened_ms > :heardFrom
				and %s""".formatted(Integer.MAX_VALUE, Counted.IN_NUMBERS);
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("heardFrom", this.time.start().toEpochMilli(), "heardTo", this.time.end().toEpochMilli());
	}

}
