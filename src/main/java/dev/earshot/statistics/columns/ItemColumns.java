package dev.earshot.statistics.columns;

import java.util.stream.IntStream;

import dev.earshot.history.log.PlayableKind;

/**
 * The items of a log, in the order of their IDs. Items are named by their place in it,
 * from 0, and so are their albums and artists.
 */
public final class ItemColumns {

	private static final PlayableKind[] KINDS = PlayableKind.values();

	static final int NO_ALBUM = -1;

	private final IdPlaces ids;

	private final byte[] kind;

	private final IdPlaces albums;

	private final int[] album;

	private final IdPlaces artists;

	// Where those of each item begin, and where those of the last one end.
	private final int[] artistBegin;

	// Those of all items follow one another, which is read faster than an array for each.
	private final int[] artist;

	/**
	 * Creates columns.
	 * @param kind as the log stores it
	 * @param album the IDs of the albums, or {@link #NO_ALBUM}
	 * @param artist the IDs of the artists
	 */
	ItemColumns(IdPlaces ids, byte[] kind, int[] album, int[] artistBegin, int[] artist) {
		this.ids = ids;
		this.kind = kind;
		this.albums = new IdPlaces(IntStream.of(album).filter((id) -> id != NO_ALBUM));
		this.album = IntStream.of(album).map(this.albums::find).toArray();
		this.artists = new IdPlaces(IntStream.of(artist));
		this.artistBegin = artistBegin;
		this.artist = IntStream.of(artist).map(this.artists::find).toArray();
	}

	public int size() {
		return this.ids.size();
	}

	public int id(int item) {
		return this.ids.id(item);
	}

	public PlayableKind kind(int item) {
		return KINDS[this.kind[item]];
	}

	/** Returns the place of its album; negative if it has none. */
	public int album(int item) {
		return this.album[item];
	}

	/** Returns how many artists it has; of a show, its name and those who made it. */
	public int artistCount(int item) {
		return this.artistBegin[item + 1] - this.artistBegin[item];
	}

	/**
	 * Returns the place of one of its artists, in Spotify's order.
	 * @param index from 0
	 */
	public int artist(int item, int index) {
		return this.artist[this.artistBegin[item] + index];
	}

	public IdPlaces ids() {
		return this.ids;
	}

	public IdPlaces albums() {
		return this.albums;
	}

	public IdPlaces artists() {
		return this.artists;
	}

}
