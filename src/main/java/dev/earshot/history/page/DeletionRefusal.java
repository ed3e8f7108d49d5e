package dev.earshot.history.page;

import dev.earshot.core.Refusal;

/**
 * Why none of the selected plays was deleted.
 */
enum DeletionRefusal implements Refusal {

	/** No play was selected. */
	NOTHING_SELECTED,

	/** More plays were selected than a page shows. */
	TOO_MANY_SELECTED,

	/** One of the keys is none. */
	SELECTION_UNREADABLE

}
