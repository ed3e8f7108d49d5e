package dev.earshot.history.transfer;

import java.time.Duration;
import java.util.List;

import dev.earshot.history.counting.CountedArtist;
import dev.earshot.history.counting.CountedItems;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedName;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has hidden and merged, and what counts as a play, as
 * {@code docs/history.schema.json} describes it.
 */
record ExportedRules(List<LoggedName> hidden, List<ExportedMerge> merged, ExportedCount counted) {

	static ExportedRules of(Listener listener, CountedItems items) {
		return new ExportedRules(items.hidden(listener).stream().map(CountedArtist::name).toList(),
				items.merged(listener).stream().flatMap(ExportedMerge::of).toList(), ExportedCount.of(listener));
	}

	/**
	 * What counts as a play.
	 *
	 * @param leastMs {@code null} if only plays to the end do
	 */
	record ExportedCount(@Nullable Long leastMs, boolean exportsOnly) {

		static ExportedCount of(Listener listener) {
			Duration least = listener.leastCounted();
			return new ExportedCount((least != null) ? least.toMillis() : null, listener.exportsOnly());
		}

	}

}
