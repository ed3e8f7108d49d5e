package dev.earshot.statistics.columns;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;

import dev.earshot.history.log.PlayableKind;
import org.jspecify.annotations.Nullable;

/**
 * Collects items in the order of their IDs, and then their artists in the same order.
 */
final class ItemColumnsBuilder {

	private final IntStream.Builder ids = IntStream.builder();

	private final ByteArrayOutputStream kinds = new ByteArrayOutputStream();

	private final IntStream.Builder albums = IntStream.builder();

	private final IntStream.Builder artists = IntStream.builder();

	// The items to which the artists belong.
	private final IntStream.Builder owners = IntStream.builder();

	ItemColumnsBuilder add(int id, PlayableKind kind, @Nullable Integer album) {
		this.ids.add(id);
		this.kinds.write(kind.ordinal());
		this.albums.add((album != null) ? album : ItemColumns.NO_ALBUM);
		return this;
	}

	ItemColumnsBuilder addArtist(int id, int artist) {
		this.owners.add(id);
		this.artists.add(artist);
		return this;
	}

	/** Builds the columns, without artists of items that were not added. */
	ItemColumns build() {
		IdPlaces items = new IdPlaces(this.ids.build());
		int[] artist = this.artists.build().toArray();
		int[] item = this.owners.build().map(items::find).toArray();
		int[] kept = IntStream.range(0, artist.length).filter((place) -> item[place] >= 0).toArray();
		return new ItemColumns(items, this.kinds.toByteArray(), this.albums.build().toArray(),
				begins(items.size(), IntStream.of(kept).map((place) -> item[place])),
				IntStream.of(kept).map((place) -> artist[place]).toArray());
	}

	private static int[] begins(int size, IntStream items) {
		int[] begins = new int[size + 1];
		items.forEach((item) -> begins[item + 1]++);
		for (int item = 0; item < size; item++) {
			begins[item + 1] += begins[item];
		}
		return begins;
	}

}
