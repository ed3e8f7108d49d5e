package dev.earshot.history.transfer;

import java.util.List;

import dev.earshot.history.counting.CountedArtist;
import dev.earshot.history.counting.CountedItems;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedName;

/**
 * What somebody has hidden and merged, as {@code docs/history.schema.json} describes it.
 */
record ExportedRules(List<LoggedName> hidden, List<ExportedMerge> merged) {

	static ExportedRules of(Listener listener, CountedItems items) {
		return new ExportedRules(items.hidden(listener).stream().map(CountedArtist::name).toList(),
				items.merged(listener).stream().flatMap(ExportedMerge::of).toList());
	}

}
