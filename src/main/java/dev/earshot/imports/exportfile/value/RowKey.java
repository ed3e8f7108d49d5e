package dev.earshot.imports.exportfile.value;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of rows that are read, first of Spotify's extended streaming history, then of
 * its account data, then of Earshot. All others are skipped: among them are addresses,
 * user names and places.
 */
public enum RowKey {

	/** When Spotify was told of the play, in UTC: as a rule, when it ended. */
	TS("ts", Type.TEXT),

	/** For how many milliseconds it was played, without pauses. */
	MS_PLAYED("ms_played", Type.NUMBER),

	/** The system of the device, at times with its model and serial number. */
	PLATFORM("platform", Type.TEXT),

	/** The title of a track; null for everything else. */
	TRACK_NAME("master_metadata_track_name", Type.TEXT),

	/** One artist of the album, and not those who are featured. */
	ALBUM_ARTIST_NAME("master_metadata_album_artist_name", Type.TEXT),

	/** The album of a track. */
	ALBUM_NAME("master_metadata_album_album_name", Type.TEXT),

	/** The URI of a track, told since 2021. */
	TRACK_URI("spotify_track_uri", Type.TEXT),

	/** The title of an episode. */
	EPISODE_NAME("episode_name", Type.TEXT),

	/** The show of an episode. */
	EPISODE_SHOW_NAME("episode_show_name", Type.TEXT),

	/** The URI of an episode, told since 2021. */
	EPISODE_URI("spotify_episode_uri", Type.TEXT),

	/** The title of an audiobook, told since 2025. */
	BOOK_TITLE("audiobook_title", Type.TEXT),

	/** The URI of an audiobook, which is that of a show. */
	BOOK_URI("audiobook_uri", Type.TEXT),

	/** The URI of a chapter, which is that of an episode. */
	CHAPTER_URI("audiobook_chapter_uri", Type.TEXT),

	/** The title of a chapter, which may be null. */
	CHAPTER_TITLE("audiobook_chapter_title", Type.TEXT),

	/** Why it began, in open text. */
	REASON_START("reason_start", Type.TEXT),

	/** Why it ended, in open text. */
	REASON_END("reason_end", Type.TEXT),

	/** Whether the device was offline. */
	OFFLINE("offline", Type.FLAG),

	/** When it began by the clock of the device, online and offline. */
	OFFLINE_TIMESTAMP("offline_timestamp", Type.NUMBER),

	/** Whether the session was private. */
	INCOGNITO_MODE("incognito_mode", Type.FLAG),

	/** The minute in which it ended, in UTC. */
	END_TIME("endTime", Type.TEXT),

	/** The second that was told until July 2018, in place of minute and duration. */
	TIME("time", Type.TEXT),

	/** For how many milliseconds it was played. */
	ACCOUNT_MS_PLAYED("msPlayed", Type.NUMBER),

	/** An artist; until 2018 a list of all who took part; until 2023 also a show. */
	ACCOUNT_ARTIST_NAME("artistName", Type.TEXT),

	/** The title of a track; until 2023 also of an episode. */
	ACCOUNT_TRACK_NAME("trackName", Type.TEXT),

	/** The show of an episode. */
	ACCOUNT_SHOW_NAME("podcastName", Type.TEXT),

	/** The title of an episode. */
	ACCOUNT_EPISODE_NAME("episodeName", Type.TEXT),

	/** The title of an audiobook. */
	ACCOUNT_BOOK_NAME("audiobookName", Type.TEXT),

	/** The title of a chapter. */
	ACCOUNT_CHAPTER_NAME("chapterName", Type.TEXT),

	/** The author of an audiobook. */
	ACCOUNT_AUTHOR_NAME("authorName", Type.TEXT),

	/** When it began, with an offset. */
	STARTED_AT("startedAt", Type.TEXT),

	/** When it ended, with an offset. */
	ENDED_AT("endedAt", Type.TEXT),

	/** For how many milliseconds it was listened to. */
	LISTENED_MS("listenedMs", Type.NUMBER),

	/** From where the log knew it. */
	SOURCE("source", Type.TEXT),

	/** When Spotify was told of it, with an offset; null if a server saw it. */
	REPORTED_AT("reportedAt", Type.TEXT),

	/** The kind of the item. */
	KIND("kind", Type.TEXT),

	/** The URI of the item. */
	URI("uri", Type.TEXT),

	/** The title of the item. */
	TITLE("title", Type.TEXT),

	/** Artists, or the show and its authors. */
	ARTISTS("artists", Type.NAMES),

	/** The album of the item. */
	ALBUM("album", Type.NAME),

	/** The length of the item in milliseconds. */
	DURATION_MS("durationMs", Type.NUMBER),

	/** The class of the device. */
	DEVICE("device", Type.TEXT),

	/** What the item was played from. */
	CONTEXT("context", Type.CONTEXT),

	/** How it began. */
	START("start", Type.TEXT),

	/** How it ended. */
	END("end", Type.TEXT),

	/** When a gap began. */
	BEGAN_AT("beganAt", Type.TEXT),

	/** Why nothing was recorded in a gap. */
	REASON("reason", Type.TEXT);

	static final Map<String, RowKey> OF_SPOTIFY = byName(TS, ACCOUNT_AUTHOR_NAME);

	static final Map<String, RowKey> OF_EARSHOT = byName(STARTED_AT, REASON);

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
