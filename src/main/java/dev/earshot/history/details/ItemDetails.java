package dev.earshot.history.details;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.earshot.history.log.Listener;
import dev.earshot.history.log.PlayableKind;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The details that are there, for listeners who want them.
 */
@Repository
public class ItemDetails {

	private final JdbcClient jdbc;

	private final InstantSource clock;

	ItemDetails(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the details of items, without those that are not there. */
	public Map<Integer, ItemDetail> of(Listener listener, Set<Integer> items) {
		Map<Integer, ItemDetail> details = new HashMap<>();
		if (!items.isEmpty()) {
			this.jdbc.sql("""
					select * from item_detail where item_id in (:items) and expires_at > :now
					and exists (select 1 from listener where id = :listener and covers)
					""")
				.param("items", items)
				.param("now", this.clock.millis())
				.param("listener", listener.id())
				.query((RowCallbackHandler) (row) -> details.put(row.getInt("item_id"), ItemDetail.read(row)));
		}
		return details;
	}

	/**
	 * Returns a track with a cover for each album, by the IDs of both. Albums that are
	 * known by their names only may be of several artists, so it is one that the listener
	 * has played.
	 */
	public Map<Integer, Integer> tracksWithCovers(Listener listener, Set<Integer> albums) {
		return itemsWithCovers(listener, albums, this.jdbc.sql("""
				select item.album_id, min(item.id)
				from item join item_detail detail on detail.item_id = item.id
				where item.album_id in (:ids) and detail.expires_at > :now and detail.small_image is not null
				and exists (select 1 from play where play.item_id = item.id and play.listener_id = :listener)
				group by item.album_id
				"""));
	}

	/**
	 * Returns an episode with a cover for each podcast, or a chapter for each audiobook,
	 * by the IDs of both. It is one that the listener has played.
	 */
	public Map<Integer, Integer> partsWithCovers(Listener listener, Set<Integer> shows, PlayableKind kind) {
		return itemsWithCovers(listener, shows, this.jdbc.sql("""
				select named.artist_id, min(item.id)
				from item_artist named join item on item.id = named.item_id
				join item_detail detail on detail.item_id = item.id
				where named.artist_id in (:ids) and named.place = 0 and item.kind = :kind
				and detail.expires_at > :now and detail.small_image is not null
				and exists (select 1 from play where play.item_id = item.id and play.listener_id = :listener)
				group by named.artist_id
				""").param("kind", kind.ordinal()));
	}

	private Map<Integer, Integer> itemsWithCovers(Listener listener, Set<Integer> ids, StatementSpec statement) {
		Map<Integer, Integer> items = new HashMap<>();
		if (!ids.isEmpty()) {
			statement.param("ids", ids)
				.param("now", this.clock.millis())
				.param("listener", listener.id())
				.query((RowCallbackHandler) (row) -> items.put(row.getInt(1), row.getInt(2)));
		}
		return items;
	}

	public boolean areWanted(Listener listener) {
		return this.jdbc.sql("select covers from listener where id = :id")
			.param("id", listener.id())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	public void switchOn(Listener listener) {
		set(listener, true);
	}

	/** Removes all details but those that somebody else wants. */
	@Transactional
	public void switchOff(Listener listener) {
		set(listener, false);
		removeUnwanted();
	}

	private void set(Listener listener, boolean wanted) {
		this.jdbc.sql("update listener set covers = :wanted where id = :id")
			.param("wanted", wanted)
			.param("id", listener.id())
			.update();
	}

	private void removeUnwanted() {
		this.jdbc.sql("""
				delete from item_detail where not exists (
					select 1 from play join listener on listener.id = play.listener_id
					where play.item_id = item_detail.item_id and listener.covers)
				""").update();
	}

	/** Removes what has expired, and what is in no log any more. */
	@Transactional
	@Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void removeExpired() {
		this.jdbc.sql("delete from item_detail where expires_at <= :now").param("now", this.clock.millis()).update();
		removeUnwanted();
	}

}
