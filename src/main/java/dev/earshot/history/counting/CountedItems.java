package dev.earshot.history.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.credits.ItemArtists;
import dev.earshot.history.log.filter.OfItem;
import dev.earshot.storage.Columns;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The items of a listener, how often they were played, and which rules concern them. What
 * a listener neither played nor named in a rule is not there, though others played it.
 */
@Repository
public class CountedItems {

	private static final int GROUP = 500;

	private static final Comparator<CountedItem> BY_TITLE = Comparator
		.comparing((CountedItem each) -> each.item().title())
		.thenComparingInt(CountedItem::id);

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final CountingRules rules;

	CountedItems(JdbcClient jdbc, ItemRepository items, CountingRules rules) {
		this.jdbc = jdbc;
		this.items = items;
		this.rules = rules;
	}

	public boolean contains(Listener listener, int item) {
		return this.jdbc.sql("""
				select count(*) from item where id = :item and (
					exists (select 1 from play where play.item_id = item.id and play.listener_id = :listener)
					or exists (
						select 1 from merged_item merged where merged.listener_id = :listener
						and (merged.item_id = item.id or merged.into_item_id = item.id)))
				""").param("item", item).param("listener", listener.id()).query(Integer.class).single() > 0;
	}

	/** Returns whether an artist or show is one of an item, or is hidden. */
	public boolean containsArtist(Listener listener, int artist) {
		return this.jdbc.sql("""
				select count(*) from artist where id = :artist and (
					exists (
						select 1 from hidden_artist hidden
						where hidden.listener_id = :listener and hidden.artist_id = artist.id)
					or exists (
						select 1 from item_artist credit where credit.artist_id = artist.id and exists (
							select 1 from play where play.item_id = credit.item_id and play.listener_id = :listener))
					or exists (
						select 1 from item_artist credit join merged_item merged
							on merged.item_id = credit.item_id or merged.into_item_id = credit.item_id
						where credit.artist_id = artist.id and merged.listener_id = :listener))
				""").param("artist", artist).param("listener", listener.id()).query(Integer.class).single() > 0;
	}

	/** Returns items in the order of their IDs here. */
	public List<CountedItem> of(Listener listener, Collection<Integer> ids) {
		Set<Integer> wanted = Set.copyOf(ids);
		Map<Integer, LoggedItem> found = this.items.find(wanted);
		Map<Integer, Long> plays = counts(listener, wanted);
		return ids.stream()
			.flatMap((id) -> Stream.ofNullable(found.get(id))
				.map((item) -> new CountedItem(id, item, plays.getOrDefault(id, 0L))))
			.toList();
	}

	private Map<Integer, Long> counts(Listener listener, Set<Integer> ids) {
		Map<Integer, Long> counts = new HashMap<>();
		ids.stream()
			.gather(Gatherers.windowFixed(GROUP))
			.forEach((group) -> this.jdbc
				.sql("select item_id, count(*) as plays from play where listener_id = :listener "
						+ "and item_id in (:ids) group by item_id")
				.param("listener", listener.id())
				.param("ids", group)
				.query((RowCallbackHandler) (row) -> counts.put(row.getInt("item_id"), row.getLong("plays"))));
		return counts;
	}

	/** Returns how often an item was played, with all that is merged into it. */
	public ItemPlays plays(Listener listener, int item) {
		return this.jdbc.sql("""
				select count(*) as plays, min(started_at) as first_at, max(started_at) as last_at from play
				where listener_id = :listener and %s
				""".formatted(OfItem.IS_ITEM))
			.param("listener", listener.id())
			.param("countedItem", item)
			.query((row, _) -> new ItemPlays(row.getLong("plays"), Columns.instant(row.getObject("first_at")),
					Columns.instant(row.getObject("last_at"))))
			.single();
	}

	/** Returns the artists of an item, or its show and authors, in Spotify's order. */
	public List<CountedArtist> artists(Listener listener, int item) {
		return artists("""
				select artist.id, artist.name, artist.uri, exists (
					select 1 from artist hidden join hidden_artist rule on rule.artist_id = hidden.id
					where rule.listener_id = :listener and %s) as hidden
				from item_artist credit join artist on artist.id = credit.artist_id
				where credit.item_id = :item order by credit.place
				""".formatted(ItemArtists.IS_HIDDEN), Map.of("listener", listener.id(), "item", item));
	}

	/** Returns the artists and shows that rules hide, in the order of their names. */
	public List<CountedArtist> hidden(Listener listener) {
		return artists("""
				select artist.id, artist.name, artist.uri, 1 = 1 as hidden
				from hidden_artist rule join artist on artist.id = rule.artist_id
				where rule.listener_id = :listener order by artist.folded, artist.id
				""", Map.of("listener", listener.id()));
	}

	private List<CountedArtist> artists(String sql, Map<String, Object> parameters) {
		return this.jdbc.sql(sql)
			.params(parameters)
			.query((row, _) -> new CountedArtist(row.getInt("id"),
					new LoggedName(String.valueOf(row.getString("name")), row.getString("uri")),
					row.getBoolean("hidden")))
			.list();
	}

	/** Returns all that is merged, in the order of the titles. */
	public List<MergeGroup> merged(Listener listener) {
		Map<Integer, List<Integer>> others = new HashMap<>();
		this.rules.merged(listener.id())
			.forEach((item, into) -> others.computeIfAbsent(into, (_) -> new ArrayList<>()).add(item));
		return of(listener, others.keySet()).stream()
			.sorted(BY_TITLE)
			.map((into) -> new MergeGroup(into, sorted(listener, others.getOrDefault(into.id(), List.of()))))
			.toList();
	}

	private List<CountedItem> sorted(Listener listener, List<Integer> ids) {
		return of(listener, ids).stream().sorted(BY_TITLE).toList();
	}

	/** Returns what counts as an item beside itself. */
	public List<CountedItem> mergedInto(Listener listener, int item) {
		List<Integer> others = new ArrayList<>();
		this.rules.merged(listener.id()).forEach((other, into) -> {
			if (into == item) {
				others.add(other);
			}
		});
		return sorted(listener, others);
	}

	/** Returns as what an item counts; empty if it counts as itself. */
	public Optional<CountedItem> target(Listener listener, int item) {
		return Stream.ofNullable(this.rules.merged(listener.id()).get(item))
			.flatMap((into) -> of(listener, List.of(into)).stream())
			.findFirst();
	}

}
