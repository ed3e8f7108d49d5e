package dev.earshot.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.statistics.figures.Subject;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The names of what is ranked.
 */
@Repository
public class SubjectNames {

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final SubjectCovers covers;

	SubjectNames(JdbcClient jdbc, ItemRepository items, SubjectCovers covers) {
		this.jdbc = jdbc;
		this.items = items;
		this.covers = covers;
	}

	/** Returns names by their IDs, with the covers that a listener wants. */
	public Map<Integer, SubjectName> find(Listener listener, Subject subject, Set<Integer> ids) {
		Map<Integer, SubjectName> names = find(subject, ids);
		this.covers.addTo(names, subject, listener);
		return names;
	}

	/** Returns names by their IDs. What was deleted meanwhile is not there. */
	public Map<Integer, SubjectName> find(Subject subject, Set<Integer> ids) {
		return switch (subject) {
			case TRACKS -> tracks(ids);
			case ARTISTS, PODCASTS, AUDIOBOOKS -> names("artist", ids);
			case ALBUMS -> names("album", ids);
		};
	}

	private Map<Integer, SubjectName> tracks(Set<Integer> ids) {
		Map<Integer, SubjectName> names = new HashMap<>();
		this.items.find(ids).forEach((id, track) -> names.put(id, name(track)));
		return names;
	}

	private static SubjectName name(LoggedItem track) {
		return new SubjectName(track.title(), track.artists().stream().map(LoggedName::name).toList(), track.uri());
	}

	private Map<Integer, SubjectName> names(String table, Set<Integer> ids) {
		Map<Integer, SubjectName> names = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, name, uri from " + table + " where id in (:ids)")
				.param("ids", ids)
				.query((RowCallbackHandler) (row) -> names.put(row.getInt("id"),
						new SubjectName(String.valueOf(row.getString("name")), List.of(), row.getString("uri"))));
		}
		return names;
	}

}
