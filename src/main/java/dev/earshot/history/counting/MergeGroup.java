package dev.earshot.history.counting;

import java.util.List;

/**
 * Items that count as one, or could.
 *
 * @param into as what the others count
 */
public record MergeGroup(CountedItem into, List<CountedItem> others) {

	/** Returns how often all of them were played. */
	public long plays() {
		return this.into.plays() + this.others.stream().mapToLong(CountedItem::plays).sum();
	}

}
