package dev.earshot.history.log.credits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The artists of items in the database. Items belong to all listeners, so the play of one
 * may give an item an artist that another one has hidden.
 */
public final class ItemArtists {

	/**
	 * Tells whether {@code artist} is {@code hidden}. If one of them has no URI, they are
	 * the same by their name.
	 */
	public static final String IS_HIDDEN = "artist.folded = hidden.folded"
			+ " and (artist.id = hidden.id or artist.uri is null or hidden.uri is null)";

	private final JdbcClient jdbc;

	public ItemArtists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the artists of an item in Spotify's order. */
	public List<Integer> of(int item) {
		return this.jdbc.sql("select artist_id from item_artist where item_id = :item order by place")
			.param("item", item)
			.query(Integer.class)
			.list();
	}

	/** Gives an item artists, unless none are known. */
	public void set(int item, List<Integer> artists) {
		List<Integer> before = of(item);
		if (!artists.isEmpty() && !artists.equals(before)) {
			this.jdbc.sql("delete from item_artist where item_id = :item").param("item", item).update();
			IntStream.range(0, artists.size()).forEach((place) -> add(item, place, artists.get(place)));
			advanceListeners(item, changed(before, artists));
		}
	}

	private void add(int item, int place, int artist) {
		this.jdbc.sql("insert into item_artist (item_id, place, artist_id) values (:item, :place, :artist)")
			.param("item", item)
			.param("place", place)
			.param("artist", artist)
			.update();
	}

	private static Set<Integer> changed(List<Integer> before, List<Integer> after) {
		Set<Integer> changed = new HashSet<>(before);
		changed.addAll(after);
		changed.removeIf((artist) -> before.contains(artist) && after.contains(artist));
		return changed;
	}

	// Whoever has the item and hides one of the artists has other numbers now. A database
	// that has two such changes wait for each other ends one of them.
	private void advanceListeners(int item, Set<Integer> artists) {
		if (!artists.isEmpty()) {
			this.jdbc.sql("""
					update listener set version = version + 1
					where id in (
						select rule.listener_id from artist join artist hidden on %s
						join hidden_artist rule on rule.artist_id = hidden.id
						where artist.id in (:artists))
					and (exists (select 1 from play where play.item_id = :item and play.listener_id = listener.id)
						or exists (
							select 1 from merged_item merged
							where merged.into_item_id = :item and merged.listener_id = listener.id))
					""".formatted(IS_HIDDEN)).param("item", item).param("artists", artists).update();
		}
	}

}
