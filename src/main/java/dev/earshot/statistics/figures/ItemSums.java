package dev.earshot.statistics.figures;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * How long, and how often, each item was played.
 */
public final class ItemSums {

	private final long[] listened;

	private final int[] plays;

	public ItemSums(HeardPlays heard) {
		PlayColumns all = heard.plays();
		this.listened = new long[all.items().size()];
		this.plays = new int[all.items().size()];
		heard.forEach((play, begin, end, isCounted) -> {
			this.listened[all.item(play)] += end - begin;
			this.plays[all.item(play)] += isCounted ? 1 : 0;
		});
	}

	int size() {
		return this.plays.length;
	}

	public long listened(int item) {
		return this.listened[item];
	}

	public int plays(int item) {
		return this.plays[item];
	}

}
