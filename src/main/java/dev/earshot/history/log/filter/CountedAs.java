package dev.earshot.history.log.filter;

import java.util.List;

import dev.earshot.history.log.PlayableKind;

/**
 * Selects plays by the items as which they count.
 */
final class CountedAs {

	/**
	 * Tells whether a play counts, for {@code :listener}, as one of the items for which a
	 * condition holds.
	 */
	static final String IS_ONE_OF = """
			item_id in (
			select item.id from item where %1$s
			and not exists (
				select 1 from merged_item merged
				where merged.listener_id = :listener and merged.item_id = item.id)
			union
			select merged.item_id from merged_item merged join item on item.id = merged.into_item_id
			where merged.listener_id = :listener and %1$s)""";

	/** The kinds of music, as they are stored. */
	static final List<Integer> MUSIC = List.of(PlayableKind.TRACK.ordinal(), PlayableKind.LOCAL_FILE.ordinal());

	private CountedAs() {
	}

}
