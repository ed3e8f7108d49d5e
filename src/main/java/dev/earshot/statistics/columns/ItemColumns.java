package dev.earshot.statistics.columns;

import java.util.Arrays;

import dev.earshot.history.log.PlayableKind;
import org.jspecify.annotations.Nullable;

/**
 * The items of a log, in the order of their IDs.
 */
public final class ItemColumns {

	private static final int[] NOBODY = {};

	private static final int NONE = -1;

	private final int[] id;

	private final PlayableKind[] kind;

	private final int[] album;

	private final int[][] artists;

	ItemColumns(int[] id) {
		this.id = id;
		this.kind = new PlayableKind[id.length];
		Arrays.fill(this.kind, PlayableKind.TRACK);
		this.album = new int[id.length];
		Arrays.fill(this.album, NONE);
		this.artists = new int[id.length][];
		Arrays.fill(this.artists, NOBODY);
	}

	void set(int place, PlayableKind kind, @Nullable Integer album) {
		this.kind[place] = kind;
		this.album[place] = (album != null) ? album : NONE;
	}

	void addArtist(int place, int artist) {
		int[] before = this.artists[place];
		int[] all = Arrays.copyOf(before, before.length + 1);
		all[before.length] = artist;
		this.artists[place] = all;
	}

	/** Returns the place of an item by its ID; negative if it is not there. */
	int place(int itemId) {
		return Arrays.binarySearch(this.id, itemId);
	}

	/** Returns whether all of others are here. */
	boolean containAll(ItemColumns others) {
		return Arrays.stream(others.id).allMatch((other) -> place(other) >= 0);
	}

	public int size() {
		return this.id.length;
	}

	public int id(int place) {
		return this.id[place];
	}

	public PlayableKind kind(int place) {
		return this.kind[place];
	}

	/** Returns the ID of its album; negative if it has none. */
	public int album(int place) {
		return this.album[place];
	}

	/** Returns the IDs of its artists, or of its show, in Spotify's order. */
	public int[] artists(int place) {
		return this.artists[place];
	}

}
