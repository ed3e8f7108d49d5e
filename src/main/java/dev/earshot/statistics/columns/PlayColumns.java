package dev.earshot.statistics.columns;

import java.util.Arrays;
import java.util.stream.IntStream;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;

/**
 * The plays of a log that count, in the order in which they began. Plays are named by
 * their place in it, from 0, and items by their place in {@link ItemColumns}.
 */
public final class PlayColumns {

	private final long[] startedAt;

	private final int[] listened;

	private final int[] item;

	private final byte[] code;

	private final ContextRuns contexts;

	private final int longest;

	private final ItemColumns items;

	/**
	 * Creates columns of the same length.
	 * @param startedAt in milliseconds since 1970, ascending
	 * @param listened in milliseconds
	 * @param item the places of the items
	 * @param code as in {@link PlayCode}
	 */
	PlayColumns(long[] startedAt, int[] listened, int[] item, byte[] code, ContextRuns contexts, ItemColumns items) {
		this.startedAt = startedAt;
		this.listened = listened;
		this.item = item;
		this.code = code;
		this.contexts = contexts;
		this.longest = Arrays.stream(listened).max().orElse(0);
		this.items = items;
	}

	/**
	 * Returns a builder with a copy of these plays, and room for more.
	 * @param all the items of these plays, and others
	 */
	PlayColumnsBuilder with(ItemColumns all, int more) {
		int length = size() + more;
		return new PlayColumnsBuilder(Arrays.copyOf(this.startedAt, length), Arrays.copyOf(this.listened, length),
				moved(all, length), Arrays.copyOf(this.code, length), new ContextRuns(this.contexts), size());
	}

	private int[] moved(ItemColumns all, int length) {
		int[] places = IntStream.range(0, this.items.size())
			.map((place) -> all.ids().find(this.items.id(place)))
			.toArray();
		int[] moved = new int[length];
		for (int play = 0; play < size(); play++) {
			moved[play] = places[this.item[play]];
		}
		return moved;
	}

	public int size() {
		return this.startedAt.length;
	}

	public long startedAt(int play) {
		return this.startedAt[play];
	}

	/** Returns when listening would have ended without a pause. */
	public long heardUntil(int play) {
		return this.startedAt[play] + this.listened[play];
	}

	public int listened(int play) {
		return this.listened[play];
	}

	public int item(int play) {
		return this.item[play];
	}

	/**
	 * Returns from where it is known. What a log of Earshot brought was recorded, too,
	 * unless an export of Spotify had told that log of it.
	 */
	public PlaySource source(int play) {
		return PlayCode.source(this.code[play]);
	}

	public EndReason end(int play) {
		return PlayCode.end(this.code[play]);
	}

	public DeviceClass device(int play) {
		return PlayCode.device(this.code[play]);
	}

	/**
	 * Returns the ID of what it was played from, such as a playlist; negative if that is
	 * not known, as it is for exports of Spotify.
	 */
	public int context(int play) {
		return this.contexts.at(play);
	}

	/**
	 * Returns the first play after this one that may have another context, so that
	 * contexts of plays that follow one another need not be looked up one by one.
	 */
	public int endOfContext(int play) {
		return this.contexts.endOfRun(play);
	}

	/** Returns whether it went on to the end of its item. */
	public boolean isCompleted(int play) {
		return end(play) == EndReason.COMPLETED;
	}

	public ItemColumns items() {
		return this.items;
	}

	/** Returns the first play that began at a moment or later. */
	public int firstAt(long moment) {
		int place = Arrays.binarySearch(this.startedAt, moment);
		while (place > 0 && this.startedAt[place - 1] == moment) {
			place--;
		}
		return (place >= 0) ? place : -place - 1;
	}

	/** Returns the first play that may have been heard at a moment or later. */
	public int firstHeardAt(long moment) {
		return firstAt(moment - this.longest);
	}

}
