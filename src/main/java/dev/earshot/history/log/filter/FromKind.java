package dev.earshot.history.log.filter;

import java.util.Map;

import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.PlayedFrom;

/**
 * Plays from one kind of context, such as playlists.
 */
public record FromKind(PlayedFrom kind) implements Condition {

	// The plus keeps databases from reading all plays of everybody by their context.
	@Override
	public String sql() {
		return "+context_id in (select id from play_context where kind = :contextKind)";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("contextKind", this.kind.ordinal());
	}

}
