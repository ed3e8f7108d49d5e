package dev.earshot.history.details;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.nodes.Leases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the items whose details are to be fetched.
 */
@Repository
class WantedItems {

	/** A log with a million plays is read through for each of these lists. */
	static final int SIZE = 100;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final Leases leases;

	WantedItems(JdbcClient jdbc, InstantSource clock, Leases leases) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.leases = leases;
	}

	/** Returns the listeners who want details and whose work is this node's. */
	Set<AccountId> listeners() {
		return this.jdbc.sql("select account_id from listener where covers")
			.query(String.class)
			.list()
			.stream()
			.map(AccountId::new)
			.filter(this.leases::isHeld)
			.collect(Collectors.toSet());
	}

	/** Returns the items that a listener has played most. */
	List<WantedItem> mostPlayed(AccountId account) {
		return this.jdbc.sql("""
				select item.id, item.uri from (
					select item_id, count(*) as plays from play
					where listener_id = (select id from listener where account_id = :account)
					group by item_id
				) played
				join item on item.id = played.item_id
				left join item_detail on item_detail.item_id = item.id
				where (item_detail.item_id is null or item_detail.expires_at <= :soon)
				and (item.uri like 'spotify:track:%' or item.uri like 'spotify:episode:%')
				order by played.plays desc, item.id limit :size
				""")
			.param("account", account.value())
			.param("soon", soon())
			.param("size", SIZE)
			.query((row, _) -> new WantedItem(row.getInt("id"), new SpotifyUri(row.getString("uri"))))
			.list();
	}

	private long soon() {
		return this.clock.instant().plus(DetailStore.REFRESH).toEpochMilli();
	}

	/** Returns whether an item still exists, without details that last. */
	boolean contain(WantedItem item) {
		return this.jdbc.sql("""
				select count(*) from item left join item_detail on item_detail.item_id = item.id
				where item.id = :item and (item_detail.item_id is null or item_detail.expires_at <= :soon)
				""").param("item", item.id()).param("soon", soon()).query(Integer.class).single() > 0;
	}

}
