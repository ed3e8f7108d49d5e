package dev.earshot.history.log.filter;

import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.credits.ItemArtists;

/**
 * Plays that do not count in the numbers of the listener.
 */
public record Uncounted() implements Condition {

	/**
	 * Selects the items that do not count for {@code :listener}: those of hidden artists
	 * and shows, and those that are merged into one of them.
	 */
	public static final String ITEMS = """
			with hidden_item as (
				select credit.item_id from hidden_artist rule
				join artist hidden on hidden.id = rule.artist_id
				join artist on %s
				join item_artist credit on credit.artist_id = artist.id
				where rule.listener_id = :listener)
			select item_id from hidden_item
			union
			select merged.item_id from merged_item merged
			where merged.listener_id = :listener
			and merged.into_item_id in (select hidden_item.item_id from hidden_item)"""
		.formatted(ItemArtists.IS_HIDDEN);

	@Override
	public String sql() {
		return "item_id in (" + ITEMS + ")";
	}

}
