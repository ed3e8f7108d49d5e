package dev.earshot.history.log.filter;

import java.util.Map;

/**
 * Plays of an item, or of what the listener has merged into it.
 *
 * @param id of the item
 */
public record OfItem(int id) implements NamedCondition {

	/**
	 * Tells whether a play is one of {@code :countedItem}, or of what {@code :listener}
	 * has merged into it.
	 */
	public static final String IS_ITEM = """
			item_id in (
			select id from item where id = :countedItem
			union
			select merged.item_id from merged_item merged
			where merged.listener_id = :listener and merged.into_item_id = :countedItem)""";

	@Override
	public String sql() {
		return IS_ITEM;
	}

	@Override
	public Map<String, Object> parameters() {
		return Map.of("countedItem", this.id);
	}

	@Override
	public boolean isOfFewItems() {
		return true;
	}

}
