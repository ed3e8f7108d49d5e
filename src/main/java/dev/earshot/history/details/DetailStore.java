package dev.earshot.history.details;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Artwork;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores details until they expire. Spotify's terms forbid keeping its content for an
 * unlimited time.
 */
@Repository
class DetailStore {

	static final Duration LIFETIME = Duration.ofDays(30);

	/** How long before they expire details are fetched anew. */
	static final Duration REFRESH = Duration.ofDays(3);

	// Does nothing for an item, or somebody, who is not there any more.
	private static final String PUT = """
			insert into item_detail (item_id, small_image, large_image, duration_ms, expires_at)
			select item.id, cast(:small as text), cast(:large as text), cast(:duration as bigint),
				cast(:expiresAt as bigint)
			from item
			where item.id = :item and exists (select 1 from listener where account_id = :account and covers)
			on conflict (item_id) do update set small_image = excluded.small_image,
				large_image = excluded.large_image, duration_ms = excluded.duration_ms,
				expires_at = excluded.expires_at
			""";

	// An album that is known by its name only may be of somebody else. An item whose
	// length
	// is known is looked up itself, because only that renews its length.
	private static final String SHARE = """
			insert into item_detail (item_id, small_image, large_image, expires_at)
			select other.id, cast(:small as text), cast(:large as text), cast(:expiresAt as bigint)
			from item asked
			join item other on other.album_id = asked.album_id and other.id <> asked.id
			join album on album.id = asked.album_id
			where asked.id = :item and other.uri like 'spotify:track:%'
			and exists (select 1 from listener where account_id = :account and covers)
			and (album.uri is not null
				or (select artist_id from item_artist where item_id = other.id and place = 0)
				= (select artist_id from item_artist where item_id = asked.id and place = 0))
			on conflict (item_id) do update set small_image = excluded.small_image,
				large_image = excluded.large_image, expires_at = excluded.expires_at
			where item_detail.expires_at <= :soon and item_detail.duration_ms is null
			""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	DetailStore(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Stores the details of an item, and its cover for the rest of the album. */
	@Transactional
	void put(AccountId account, int item, ItemDetail detail) {
		put(PUT, account, item, detail);
		if (detail.artwork() != null) {
			put(SHARE, account, item, detail);
		}
	}

	private void put(String sql, AccountId account, int item, ItemDetail detail) {
		Instant now = this.clock.instant();
		Artwork artwork = detail.artwork();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("account", account.value());
		values.put("item", item);
		values.put("small", (artwork != null) ? artwork.small() : null);
		values.put("large", (artwork != null) ? artwork.large() : null);
		values.put("duration", (detail.duration() != null) ? detail.duration().toMillis() : null);
		values.put("expiresAt", now.plus(LIFETIME).toEpochMilli());
		values.put("soon", now.plus(REFRESH).toEpochMilli());
		this.jdbc.sql(sql).params(values).update();
	}

	/** Stores the details of an item that was recorded. */
	@Transactional
	void put(AccountId account, String uri, ItemDetail detail) {
		this.jdbc.sql("select id from item where uri = :uri")
			.param("uri", uri)
			.query(Integer.class)
			.optional()
			.ifPresent((item) -> put(account, item, detail));
	}

}
