package dev.earshot.history.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.core.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Which plays of a log are meant.
 *
 * @param search words that are all in title, artists or album
 * @param skipped only those that were skipped
 * @param origin from where they are known; {@code null} for all
 * @param item what was played, with all that is merged into it; {@code null} for all
 * @param uncounted only those that do not count in the numbers of the listener
 * @param began when they began; {@code null} for any time
 * @param counted only those that count as plays by the rule of the listener, and are not
 * hidden
 */
public record PlayFilter(String search, @Nullable PlayableKind kind, @Nullable DeviceClass device,
		@Nullable PlayedFrom context, boolean skipped, @Nullable PlayOrigin origin, @Nullable Integer item,
		boolean uncounted, @Nullable Interval began, boolean counted) {

	/** All plays. */
	public static final PlayFilter NONE = new PlayFilter("", null, null, null, false, null);

	/**
	 * Tells whether {@code artist} is {@code hidden}. If one of them has no URI, they are
	 * the same by their name.
	 */
	public static final String IS_HIDDEN = "artist.folded = hidden.folded"
			+ " and (artist.id = hidden.id or artist.uri is null or hidden.uri is null)";

	/**
	 * Tells whether a play is one of {@code :countedItem}, or of what {@code :listener}
	 * has merged into it.
	 */
	public static final String IS_ITEM = """
			item_id in (
			select id from item where id = :countedItem
			union
			select merged.item_id from merged_item merged
			where merged.listener_id = :listener and merged.into_item_id = :countedItem)""";

	/**
	 * Selects the items that do not count for {@code :listener}: those of hidden artists
	 * and shows, and those that are merged into one of them.
	 */
	public static final String UNCOUNTED_ITEMS = """
			with hidden_item as (
				select credit.item_id from hidden_artist rule
				join artist hidden on hidden.id = rule.artist_id
				join artist on %s
				join item_artist credit on credit.artist_id = artist.id
				where rule.listener_id = :listener)
			select item_id from hidden_item
			union
			select merged.item_id from merged_item merged
			where merged.listener_id = :listener
			and merged.into_item_id in (select hidden_item.item_id from hidden_item)""".formatted(IS_HIDDEN);

	/** Tells whether a play counts as one by the rule of {@code :listener}. */
	private static final String COUNTS = """
			(end_reason = :completed
				or listened_ms >= (select least_counted_ms from listener where id = :listener))
			and ((source = :imported and reported_at is not null)
				or not (select exports_only from listener where id = :listener))""";

	/** Returns a filter for what is known from somewhere. */
	public static PlayFilter of(@Nullable PlayOrigin origin) {
		return new PlayFilter("", null, null, null, false, origin);
	}

	/** Returns a filter for an item, with all that is merged into it. */
	public static PlayFilter ofItem(int item) {
		return new PlayFilter("", null, null, null, false, null, item, false, null, false);
	}

	/** Creates a filter for all items, whether they count or not. */
	public PlayFilter(String search, @Nullable PlayableKind kind, @Nullable DeviceClass device,
			@Nullable PlayedFrom context, boolean skipped, @Nullable PlayOrigin origin) {
		this(search, kind, device, context, skipped, origin, null, false, null, false);
	}

	// A word may be in the title while another one is in the name of the artist.
	private static final String MATCHES = """
			item_id in (
			select id from item where folded like :word escape '!'
			union
			select item_id from item_artist
			where artist_id in (select id from artist where folded like :word escape '!')
			union
			select id from item
			where album_id in (select id from album where folded like :word escape '!'))""";

	// The plus keeps databases from reading all plays of everybody by their context.
	private static final String IS_FROM = "+context_id in (select id from play_context where kind = :context)";

	public boolean isEmpty() {
		return this.search.isBlank() && this.kind == null && this.device == null && this.context == null
				&& !this.skipped && this.origin == null && this.item == null && !this.uncounted && this.began == null
				&& !this.counted;
	}

	/** Returns a filter for those of the same plays that do not count. */
	public PlayFilter uncountedOnly() {
		return new PlayFilter(this.search, this.kind, this.device, this.context, this.skipped, this.origin, this.item,
				true, this.began, this.counted);
	}

	/**
	 * Returns the conditions on a row of {@code play}, each after an {@code and}.
	 */
	String conditions() {
		StringBuilder sql = new StringBuilder();
		if (this.kind != null) {
			sql.append(" and item_id in (select id from item where kind = :kind)");
		}
		if (this.context != null) {
			sql.append(" and ").append(IS_FROM);
		}
		if (this.device != null) {
			sql.append(" and device = :device");
		}
		if (this.skipped) {
			sql.append(" and end_reason = :skipped");
		}
		if (this.origin != null) {
			sql.append(this.origin.condition());
		}
		if (this.item != null) {
			sql.append(" and ").append(IS_ITEM);
		}
		if (this.uncounted) {
			sql.append(" and item_id in (" + UNCOUNTED_ITEMS + ")");
		}
		if (this.began != null) {
			sql.append(" and started_at >= :began and started_at < :begunBefore");
		}
		if (this.counted) {
			sql.append(" and " + COUNTS + " and item_id not in (" + UNCOUNTED_ITEMS + ")");
		}
		for (int word = 0; word < words().size(); word++) {
			sql.append(" and ").append(MATCHES.replace(":word", ":word" + word));
		}
		return sql.toString();
	}

	private List<String> words() {
		return SearchText.patterns(this.search);
	}

	Map<String, Object> parameters() {
		Map<String, Object> values = new HashMap<>();
		putOrdinal(values, "kind", this.kind);
		putOrdinal(values, "context", this.context);
		putOrdinal(values, "device", this.device);
		putOrdinal(values, "skipped", this.skipped ? EndReason.SKIPPED : null);
		if (this.origin != null) {
			values.putAll(this.origin.parameters());
		}
		if (this.item != null) {
			values.put("countedItem", this.item);
		}
		if (this.began != null) {
			values.put("began", this.began.start().toEpochMilli());
			values.put("begunBefore", this.began.end().toEpochMilli());
		}
		if (this.counted) {
			values.put("completed", EndReason.COMPLETED.ordinal());
			values.put("imported", PlaySource.IMPORTED.ordinal());
		}
		for (int word = 0; word < words().size(); word++) {
			values.put("word" + word, words().get(word));
		}
		return values;
	}

	private static void putOrdinal(Map<String, Object> values, String name, @Nullable Enum<?> constant) {
		if (constant != null) {
			values.put(name, constant.ordinal());
		}
	}

}
