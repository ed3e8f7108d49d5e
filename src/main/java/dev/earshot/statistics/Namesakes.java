package dev.earshot.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds artists and tracks that are the same for different people. Exports of Spotify
 * name many without a URI: such a one is the same as one with that name, without case and
 * accents, and a track also needs the same first artist.
 */
@Repository
public class Namesakes {

	// Databases limit the parameters of a statement.
	private static final int GROUP = 5_000;

	private static final String ARTISTS = "select id, uri, folded as name from artist where id in (:ids)";

	private static final String TRACKS = """
			select item.id, item.uri, item.folded, artist.folded as name from item
			left join item_artist credit on credit.item_id = item.id and credit.place = 0
			left join artist on artist.id = credit.artist_id
			where item.id in (:ids)""";

	private final JdbcClient jdbc;

	Namesakes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns one ID of several artists that are the same, for each of their IDs. */
	public Map<Integer, Integer> ofArtists(Set<Integer> ids) {
		Names names = new Names();
		read(ARTISTS, ids, (row) -> names.add(row.getInt("id"), row.getString("uri") != null, row.getString("name")));
		return names.same();
	}

	/** Returns one ID of several tracks that are the same, for each of their IDs. */
	public Map<Integer, Integer> ofTracks(Set<Integer> ids) {
		Names names = new Names();
		read(TRACKS, ids, (row) -> names.add(row.getInt("id"), row.getString("uri") != null,
				row.getString("folded") + "\n" + row.getString("name")));
		return names.same();
	}

	private void read(String sql, Set<Integer> ids, RowCallbackHandler handler) {
		ids.stream()
			.sorted()
			.gather(Gatherers.windowFixed(GROUP))
			.forEach((List<Integer> group) -> this.jdbc.sql(sql).param("ids", group).query(handler));
	}

	private static final class Names {

		private final Map<String, Integer> known = new HashMap<>();

		private final Map<Integer, String> unknown = new HashMap<>();

		private final Map<Integer, Integer> same = new HashMap<>();

		void add(int id, boolean hasUri, String name) {
			if (hasUri) {
				this.known.merge(name, id, Math::min);
				this.same.put(id, id);
			}
			else {
				this.unknown.put(id, name);
			}
		}

		Map<Integer, Integer> same() {
			this.unknown.keySet()
				.stream()
				.sorted()
				.forEach((id) -> this.same.put(id,
						this.known.computeIfAbsent(this.unknown.getOrDefault(id, ""), (_) -> id)));
			return this.same;
		}

	}

}
