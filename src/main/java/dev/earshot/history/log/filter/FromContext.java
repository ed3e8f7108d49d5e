package dev.earshot.history.log.filter;

import java.util.Map;

/**
 * Plays from one context, such as a playlist.
 *
 * @param id of the context
 */
public record FromContext(int id) implements NamedCondition {

	@Override
	public String sql() {
		return "+context_id = :context";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("context", this.id);
	}

}
