package dev.earshot.history.log.filter;

import java.util.Map;
import java.util.Set;

import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.PlayableKind;

/**
 * Plays of items of some kinds.
 */
public record OfKind(Set<PlayableKind> kinds) implements Condition {

	/** Tracks and local files. */
	public static final OfKind MUSIC = new OfKind(Set.of(PlayableKind.TRACK, PlayableKind.LOCAL_FILE));

	public OfKind(PlayableKind kind) {
		this(Set.of(kind));
	}

	@Override
	public String sql() {
		return "item_id in (select id from item where kind in (:kinds))";
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("kinds", this.kinds.stream().map(PlayableKind::ordinal).toList());
	}

}
