package dev.earshot.statistics.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The names of what is ranked.
 */
@Repository
class Names {

	private final JdbcClient jdbc;

	private final ItemRepository items;

	Names(JdbcClient jdbc, ItemRepository items) {
		this.jdbc = jdbc;
		this.items = items;
	}

	/** Returns the rankings of an overview, by the subjects as in the message codes. */
	Map<String, List<PlaceEntry>> of(Overview overview) {
		Map<String, List<PlaceEntry>> rankings = new LinkedHashMap<>();
		overview.rankings().forEach((subject, ranking) -> rankings.put(Slug.of(subject), of(subject, ranking)));
		return rankings;
	}

	private List<PlaceEntry> of(Subject subject, List<Ranked> ranking) {
		Set<Integer> ids = Set.copyOf(ranking.stream().map(Ranked::id).toList());
		return switch (subject) {
			case TRACKS -> tracks(ranking, this.items.find(ids));
			case ARTISTS, PODCASTS, AUDIOBOOKS -> named(ranking, names("artist", ids));
			case ALBUMS -> named(ranking, names("album", ids));
		};
	}

	// What was deleted since the ranking was computed is left out.
	private static List<PlaceEntry> tracks(List<Ranked> ranking, Map<Integer, LoggedItem> tracks) {
		return ranking.stream()
			.flatMap((place) -> Stream.ofNullable(tracks.get(place.id())).map((track) -> track(place, track)))
			.toList();
	}

	private static PlaceEntry track(Ranked place, LoggedItem track) {
		return new PlaceEntry(place, track.title(), track.artists().stream().map(LoggedName::name).toList(), place.id(),
				track.uri());
	}

	private static List<PlaceEntry> named(List<Ranked> ranking, Map<Integer, LoggedName> names) {
		return ranking.stream()
			.flatMap((place) -> Stream.ofNullable(names.get(place.id()))
				.map((name) -> new PlaceEntry(place, name.name(), List.of(), null, name.uri())))
			.toList();
	}

	private Map<Integer, LoggedName> names(String table, Collection<Integer> ids) {
		Map<Integer, LoggedName> names = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, name, uri from " + table + " where id in (:ids)")
				.param("ids", ids)
				.query((RowCallbackHandler) (row) -> names.put(row.getInt("id"),
						new LoggedName(String.valueOf(row.getString("name")), row.getString("uri"))));
		}
		return names;
	}

}
