package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.SearchText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The IDs of artists or of albums, found or added many at a time. Names that are there
 * already stay as they are.
 */
final class NameIds {

	private static final int CACHED = 50_000;

	private static final int GROUP = 500;

	private final JdbcClient jdbc;

	private final String table;

	private final Cache<LoggedName, Integer> cache = Caffeine.newBuilder().maximumSize(CACHED).build();

	NameIds(JdbcClient jdbc, String table) {
		this.jdbc = jdbc;
		this.table = table;
	}

	/** Forgets everything, because a transaction that added some was rolled back. */
	void forget() {
		this.cache.invalidateAll();
	}

	/** Returns a function that knows the IDs of these names. */
	Function<LoggedName, Integer> of(Collection<LoggedName> names) {
		Map<LoggedName, LoggedName> wanted = names.stream()
			.collect(Collectors.toMap(NameIds::key, (name) -> name, (first, _) -> first));
		Map<LoggedName, Integer> ids = new HashMap<>(this.cache.getAllPresent(wanted.keySet()));
		wanted.keySet().removeAll(ids.keySet());
		find(wanted, ids);
		wanted.keySet().removeIf(ids::containsKey);
		groups(wanted.values()).forEach(this::add);
		find(wanted, ids);
		this.cache.putAll(ids);
		return (name) -> Objects.requireNonNull(ids.get(key(name)));
	}

	// Something with a URI may change its name.
	private static LoggedName key(LoggedName name) {
		return (name.uri() != null) ? new LoggedName("", name.uri()) : name;
	}

	private void find(Map<LoggedName, LoggedName> wanted, Map<LoggedName, Integer> ids) {
		Set<String> uris = new HashSet<>();
		Set<String> names = new HashSet<>();
		wanted.values().forEach((name) -> addTo(uris, names, name));
		groups(uris).forEach((group) -> this.jdbc.sql("select id, uri from " + this.table + " where uri in (:uris)")
			.param("uris", group)
			.query((RowCallbackHandler) (row) -> ids.put(new LoggedName("", row.getString("uri")), row.getInt("id"))));
		groups(names).forEach((group) -> this.jdbc
			.sql("select min(id) as id, name from " + this.table
					+ " where uri is null and name in (:names) group by name")
			.param("names", group)
			.query((RowCallbackHandler) (row) -> ids.put(new LoggedName(row.getString("name"), null),
					row.getInt("id"))));
	}

	private static void addTo(Set<String> uris, Set<String> names, LoggedName name) {
		String uri = name.uri();
		if (uri != null) {
			uris.add(uri);
		}
		else {
			names.add(name.name());
		}
	}

	private void add(List<LoggedName> group) {
		List<@Nullable Object[]> rows = group.stream()
			.map((name) -> new @Nullable Object[] { name.uri(), name.name(), SearchText.fold(name.name()) })
			.toList();
		this.jdbc.sql("insert into " + this.table + " (uri, name, folded) values :rows on conflict (uri) do nothing")
			.param("rows", rows)
			.update();
	}

	/** Divides what is too much for one statement. */
	static <T> List<List<T>> groups(Collection<T> all) {
		List<T> list = List.copyOf(all);
		List<List<T>> groups = new ArrayList<>();
		for (int from = 0; from < list.size(); from += GROUP) {
			groups.add(list.subList(from, Math.min(from + GROUP, list.size())));
		}
		return groups;
	}

}
