package dev.earshot.history.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which plays of a log are meant.
 *
 * @param search words that are all in title, artists or album
 * @param skipped only those that were skipped
 * @param origin from where they are known; {@code null} for all
 */
public record PlayFilter(String search, @Nullable PlayableKind kind, @Nullable DeviceClass device,
		@Nullable PlayedFrom context, boolean skipped, @Nullable PlayOrigin origin) {

	/** All plays. */
	public static final PlayFilter NONE = new PlayFilter("", null, null, null, false, null);

	/** Returns a filter for what is known from somewhere. */
	public static PlayFilter of(@Nullable PlayOrigin origin) {
		return new PlayFilter("", null, null, null, false, origin);
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

	public boolean isEmpty() {
		return this.search.isBlank() && this.kind == null && this.device == null && this.context == null
				&& !this.skipped && this.origin == null;
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
			sql.append(" and context_id in (select id from play_context where kind = :context)");
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
