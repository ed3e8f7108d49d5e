package dev.earshot.history.exportfile.value;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of rows that are read. All others are skipped: among them are addresses, user
 * names and places.
 */
public enum RowKey {

	// Extended streaming history

	TS("ts", Type.TEXT), MS_PLAYED("ms_played", Type.NUMBER), PLATFORM("platform", Type.TEXT),
	TRACK_NAME("master_metadata_track_name", Type.TEXT),
	ALBUM_ARTIST_NAME("master_metadata_album_artist_name", Type.TEXT),
	ALBUM_NAME("master_metadata_album_album_name", Type.TEXT), TRACK_URI("spotify_track_uri", Type.TEXT),
	EPISODE_NAME("episode_name", Type.TEXT), EPISODE_SHOW_NAME("episode_show_name", Type.TEXT),
	EPISODE_URI("spotify_episode_uri", Type.TEXT), BOOK_TITLE("audiobook_title", Type.TEXT),
	BOOK_URI("audiobook_uri", Type.TEXT), CHAPTER_URI("audiobook_chapter_uri", Type.TEXT),
	CHAPTER_TITLE("audiobook_chapter_title", Type.TEXT), REASON_START("reason_start", Type.TEXT),
	REASON_END("reason_end", Type.TEXT), OFFLINE("offline", Type.FLAG),
	OFFLINE_TIMESTAMP("offline_timestamp", Type.NUMBER), INCOGNITO_MODE("incognito_mode", Type.FLAG),

	// Account data

	END_TIME("endTime", Type.TEXT), TIME("time", Type.TEXT), ACCOUNT_MS_PLAYED("msPlayed", Type.NUMBER),
	ACCOUNT_ARTIST_NAME("artistName", Type.TEXT), ACCOUNT_TRACK_NAME("trackName", Type.TEXT),
	ACCOUNT_SHOW_NAME("podcastName", Type.TEXT), ACCOUNT_EPISODE_NAME("episodeName", Type.TEXT),
	ACCOUNT_BOOK_NAME("audiobookName", Type.TEXT), ACCOUNT_CHAPTER_NAME("chapterName", Type.TEXT),
	ACCOUNT_AUTHOR_NAME("authorName", Type.TEXT),

	// Earshot

	STARTED_AT("startedAt", Type.TEXT), ENDED_AT("endedAt", Type.TEXT), LISTENED_MS("listenedMs", Type.NUMBER),
	KIND("kind", Type.TEXT), URI("uri", Type.TEXT), TITLE("title", Type.TEXT), ARTISTS("artists", Type.NAMES),
	ALBUM("album", Type.NAME), DURATION_MS("durationMs", Type.NUMBER), DEVICE("device", Type.TEXT),
	CONTEXT("context", Type.CONTEXT), START("start", Type.TEXT), END("end", Type.TEXT);

	static final Map<String, RowKey> OF_SPOTIFY = byName(TS, ACCOUNT_AUTHOR_NAME);

	static final Map<String, RowKey> OF_EARSHOT = byName(STARTED_AT, END);

	private final String name;

	private final Type type;

	RowKey(String name, Type type) {
		this.name = name;
		this.type = type;
	}

	private static Map<String, RowKey> byName(RowKey first, RowKey last) {
		return Arrays.stream(values())
			.filter((key) -> key.compareTo(first) >= 0 && key.compareTo(last) <= 0)
			.collect(Collectors.toUnmodifiableMap((key) -> key.name, Function.identity()));
	}

	Type type() {
		return this.type;
	}

	enum Type {

		TEXT, NUMBER, FLAG,

		/** An object with a name and a URI. */
		NAME,

		/** An array of names. */
		NAMES,

		/** What was played from. */
		CONTEXT

	}

}
