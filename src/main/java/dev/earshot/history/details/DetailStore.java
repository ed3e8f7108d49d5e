package dev.earshot.history.details;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.SearchText;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Playback.Titled;
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

	// An album that is known by its name only may be of somebody else, and what an export
	// names may not exist. An item whose length is known is looked up itself, because
	// only that renews its length.
	private static final String SHARE = """
			insert into item_detail (item_id, small_image, large_image, expires_at)
			select other.id, cast(:small as text), cast(:large as text), cast(:expiresAt as bigint)
			from item asked
			join item other on other.album_id = asked.album_id and other.id <> asked.id
			join album on album.id = asked.album_id
			where asked.id = :item and other.uri like 'spotify:track:%'
			and (cast(:album as text) is null or album.folded = cast(:album as text))
			and exists (select 1 from listener where account_id = :account and covers)
			and (album.uri is not null
				or (select artist.folded from item_artist credit join artist on artist.id = credit.artist_id
					where credit.item_id = other.id and credit.place = 0)
				= (select artist.folded from item_artist credit join artist on artist.id = credit.artist_id
					where credit.item_id = asked.id and credit.place = 0))
			on conflict (item_id) do update set small_image = excluded.small_image,
				large_image = excluded.large_image, expires_at = excluded.expires_at
			where item_detail.expires_at <= :soon and item_detail.duration_ms is null
			""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final ItemRepository items;

	DetailStore(JdbcClient jdbc, InstantSource clock, ItemRepository items) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.items = items;
	}

	/**
	 * Stores the details of an item that Spotify's catalogue tells of, and gives it the
	 * names that are told there.
	 */
	@Transactional
	void put(AccountId account, WantedItem item, Titled told) {
		LoggedItem named = LoggedItem.of(told);
		if (put(account, item.id(), ItemDetail.of(told), named.album())) {
			boolean isOnAlbum = named.album() != null && isOnAlbum(item, named.album());
			this.items.id(new LoggedItem(named.kind(), item.uri().value(), named.title(), named.artists(),
					isOnAlbum ? null : named.album(), null));
		}
	}

	// The other items of such an album share its cover.
	private boolean isOnAlbum(WantedItem item, LoggedName album) {
		return this.jdbc.sql("""
				select count(*) from item join album on album.id = item.album_id
				where item.id = :item and album.uri is null and album.folded = :folded
				""")
			.param("item", item.id())
			.param("folded", SearchText.fold(album.name()))
			.query(Integer.class)
			.single() > 0;
	}

	/** Stores the details of an item, and its cover for the rest of the album. */
	@Transactional
	void put(AccountId account, int item, ItemDetail detail) {
		put(account, item, detail, null);
	}

	private boolean put(AccountId account, int item, ItemDetail detail, @Nullable LoggedName album) {
		Map<String, @Nullable Object> values = values(account, item, detail);
		values.put("album", (album != null) ? SearchText.fold(album.name()) : null);
		boolean isThere = this.jdbc.sql(PUT).params(values).update() > 0;
		if (detail.artwork() != null) {
			this.jdbc.sql(SHARE).params(values).update();
		}
		return isThere;
	}

	private Map<String, @Nullable Object> values(AccountId account, int item, ItemDetail detail) {
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
		return values;
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
