package dev.earshot.statistics.columns;

import java.util.Arrays;

/**
 * Takes plays one by one, in the order in which they began.
 */
final class PlayColumnsBuilder {

	private static final int LEAST = 16;

	private final ContextRuns contexts = new ContextRuns();

	private long[] startedAt;

	private int[] listened;

	private int[] item;

	private byte[] code;

	private int size;

	/**
	 * Creates a builder without plays.
	 * @param expected how many plays there may be
	 */
	PlayColumnsBuilder(int expected) {
		int length = Math.max(LEAST, expected);
		this.startedAt = new long[length];
		this.listened = new int[length];
		this.item = new int[length];
		this.code = new byte[length];
	}

	/**
	 * Adds a play.
	 * @param place the place of its item
	 * @param context the ID of its context, or {@link ContextRuns#UNKNOWN}
	 */
	void add(long start, int millis, int place, byte playCode, int context) {
		if (this.size == this.item.length) {
			resize(this.size + this.size / 2);
		}
		this.startedAt[this.size] = start;
		this.listened[this.size] = millis;
		this.item[this.size] = place;
		this.code[this.size] = playCode;
		this.contexts.add(this.size, context);
		this.size++;
	}

	private void resize(int length) {
		this.startedAt = Arrays.copyOf(this.startedAt, length);
		this.listened = Arrays.copyOf(this.listened, length);
		this.item = Arrays.copyOf(this.item, length);
		this.code = Arrays.copyOf(this.code, length);
	}

	/** Returns the plays. Nothing can be added afterwards. */
	PlayColumns build(ItemColumns items) {
		if (this.size < this.item.length) {
			resize(this.size);
		}
		this.contexts.trim();
		return new PlayColumns(this.startedAt, this.listened, this.item, this.code, this.contexts, items);
	}

}
