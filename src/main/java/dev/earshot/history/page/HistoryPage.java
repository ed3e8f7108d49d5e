package dev.earshot.history.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param newer the path of the page with newer plays; {@code null} if there are none
 * @param older the path of the page with older plays; {@code null} if there are none
 */
record HistoryPage(List<HistoryDay> days, @Nullable String newer, @Nullable String older) {

	/** Returns whether there is more than gaps. */
	public boolean hasPlays() {
		return this.days.stream().flatMap((day) -> day.entries().stream()).anyMatch((entry) -> !entry.isGap());
	}

}
