package dev.earshot.history.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.credits.ItemArtists;
import dev.earshot.history.log.filter.Uncounted;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which listeners have their plays counted. They name artists and items, not
 * plays, so they hold for what is played or imported later, too. Listeners are given by
 * their numbers.
 */
@Repository
public class CountingRules {

	private final JdbcClient jdbc;

	public CountingRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the items that do not count. */
	public Set<Integer> uncounted(int listener) {
		return this.jdbc.sql(Uncounted.ITEMS).param("listener", listener).query(Integer.class).set();
	}

	/** Returns the artists and shows left out, with which others are compared. */
	public HiddenNames hidden(int listener) {
		Map<String, List<LoggedName>> byFolded = new HashMap<>();
		this.jdbc.sql("""
				select hidden.name, hidden.uri, hidden.folded
				from hidden_artist rule join artist hidden on hidden.id = rule.artist_id
				where rule.listener_id = :listener
				""")
			.param("listener", listener)
			.query((RowCallbackHandler) (row) -> byFolded
				.computeIfAbsent(row.getString("folded"), (_) -> new ArrayList<>())
				.add(new LoggedName(row.getString("name"), row.getString("uri"))));
		return new HiddenNames(byFolded);
	}

	/** Returns as which items others count, by the IDs of those others. */
	public Map<Integer, Integer> merged(int listener) {
		Map<Integer, Integer> merged = new HashMap<>();
		this.jdbc.sql("select item_id, into_item_id from merged_item where listener_id = :listener")
			.param("listener", listener)
			.query((RowCallbackHandler) (row) -> merged.put(row.getInt("item_id"), row.getInt("into_item_id")));
		return merged;
	}

	/** Leaves an artist or show out of all numbers. */
	@Transactional
	public void hide(int listener, int artist) {
		this.jdbc.sql("""
				insert into hidden_artist (listener_id, artist_id) values (:listener, :artist) on conflict do nothing
				""").param("listener", listener).param("artist", artist).update();
		Listeners.advance(this.jdbc, listener);
	}

	/** Counts an artist or show again, whichever rules had hidden it. */
	@Transactional
	public void show(int listener, int artist) {
		this.jdbc.sql("""
				delete from hidden_artist where listener_id = :listener and artist_id in (
					select hidden.id from artist join artist hidden on %s where artist.id = :artist)
				""".formatted(ItemArtists.IS_HIDDEN)).param("listener", listener).param("artist", artist).update();
		Listeners.advance(this.jdbc, listener);
	}

	/**
	 * Counts an item as another one, and with it all that counted as the first. If the
	 * other one counts as a third, all count as that. If it counted as the first, it is
	 * the other way round from now on.
	 */
	@Transactional
	public void merge(int listener, int item, int into) {
		lock(listener);
		int counted = target(listener, into).orElse(into);
		if (counted == item) {
			separate(listener, into);
			counted = into;
		}
		if (counted != item) {
			put(listener, item, counted);
		}
	}

	// Two merges at the same time could make a chain.
	private void lock(int listener) {
		this.jdbc.sql("update listener set zone = zone where id = :listener").param("listener", listener).update();
	}

	private Optional<Integer> target(int listener, int item) {
		return this.jdbc.sql("select into_item_id from merged_item where listener_id = :listener and item_id = :item")
			.param("listener", listener)
			.param("item", item)
			.query(Integer.class)
			.optional();
	}

	private void put(int listener, int item, int into) {
		this.jdbc.sql("""
				update merged_item set into_item_id = :into where listener_id = :listener and into_item_id = :item
				""").param("into", into).param("listener", listener).param("item", item).update();
		this.jdbc.sql("""
				insert into merged_item (listener_id, item_id, into_item_id) values (:listener, :item, :into)
				on conflict (listener_id, item_id) do update set into_item_id = excluded.into_item_id
				""").param("listener", listener).param("item", item).param("into", into).update();
		Listeners.advance(this.jdbc, listener);
	}

	/**
	 * Counts an item as another one, unless there is a rule for it already.
	 */
	@Transactional
	public void restore(int listener, int item, int into) {
		lock(listener);
		int counted = target(listener, into).orElse(into);
		if (counted != item && target(listener, item).isEmpty()) {
			put(listener, item, counted);
		}
	}

	/** Counts an item as itself again. Returns whether it did not. */
	@Transactional
	public boolean separate(int listener, int item) {
		boolean separated = this.jdbc.sql("delete from merged_item where listener_id = :listener and item_id = :item")
			.param("listener", listener)
			.param("item", item)
			.update() > 0;
		if (separated) {
			Listeners.advance(this.jdbc, listener);
		}
		return separated;
	}

}
