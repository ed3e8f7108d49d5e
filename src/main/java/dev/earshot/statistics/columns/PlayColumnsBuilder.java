package dev.earshot.statistics.columns;

import java.util.Arrays;

/**
 * Takes plays one by one, in the order in which they began.
 */
final class PlayColumnsBuilder {

	private static final int LEAST = 16;

	private final ContextRuns contexts;

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
		this(new long[Math.max(LEAST, expected)], new int[Math.max(LEAST, expected)],
				new int[Math.max(LEAST, expected)], new byte[Math.max(LEAST, expected)], new ContextRuns(), 0);
	}

	/** Creates a builder of which so many plays are there already. */
	PlayColumnsBuilder(long[] startedAt, int[] listened, int[] item, byte[] code, ContextRuns contexts, int size) {
		this.startedAt = startedAt;
		this.listened = listened;
		this.item = item;
		this.code = code;
		this.contexts = contexts;
		this.size = size;
	}

	/**
	 * Adds a play.
	 * @param place the place of its item
	 */
	void add(int place, ReadPlay play) {
		if (this.size == this.item.length) {
			resize(this.size + this.size / 2);
		}
		this.startedAt[this.size] = play.startedAt();
		this.listened[this.size] = play.listened();
		this.item[this.size] = place;
		this.code[this.size] = play.code();
		this.contexts.add(this.size, play.context());
		this.size++;
	}

	/** Adds the plays of another builder, which come after these. */
	void addAll(PlayColumnsBuilder later) {
		if (later.size > 0) {
			int first = this.size;
			resize(first + later.size);
			System.arraycopy(later.startedAt, 0, this.startedAt, first, later.size);
			System.arraycopy(later.listened, 0, this.listened, first, later.size);
			System.arraycopy(later.item, 0, this.item, first, later.size);
			System.arraycopy(later.code, 0, this.code, first, later.size);
			this.contexts.addAll(first, later.contexts);
			this.size = this.item.length;
		}
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
