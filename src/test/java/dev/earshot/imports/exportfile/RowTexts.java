package dev.earshot.imports.exportfile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.earshot.imports.exportfile.Listen.Item;
import dev.earshot.imports.exportfile.Listen.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The keys and values of a row, as an era has them.
 */
final class RowTexts {

	private static final Instant SECONDS_FROM = Instant.parse("2022-10-15T00:00:00Z");

	private static final Instant TOLD_FROM = Instant.parse("2024-10-01T00:00:00Z");

	private final Era era;

	RowTexts(Era era) {
		this.era = era;
	}

	Map<String, @Nullable Object> row(Listen listen) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		switch (this.era) {
			case A0 -> oldest(row, listen);
			case A1, A2, A3, A4 -> account(row, listen);
			case E0, E1, E2, E3, E4, E5 -> extended(row, listen);
		}
		return row;
	}

	private void oldest(Map<String, @Nullable Object> row, Listen listen) {
		String artist = by(listen.item());
		row.put("artistName", artist.contains(",") ? artist : artist + ", A Writer, A Producer, " + artist);
		row.put("trackName", title(listen.item()));
		row.put("time", listen.reportedAt().toString());
	}

	private void account(Map<String, @Nullable Object> row, Listen listen) {
		Item item = listen.item();
		boolean hasOwnKeys = this.era != Era.A1 && this.era != Era.A2;
		row.put("endTime",
				listen.reportedAt().truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').substring(0, 16));
		if (hasOwnKeys && item.kind() == Kind.EPISODE) {
			row.put("podcastName", by(item));
			row.put("episodeName", item.title());
		}
		else if (hasOwnKeys && item.kind() == Kind.CHAPTER) {
			row.put("audiobookName", item.album());
			row.put("chapterName", item.title());
			row.put("authorName", by(item));
		}
		else {
			row.put("artistName", by(item));
			row.put("trackName", title(item));
		}
		row.put("msPlayed", listen.ms());
	}

	private String by(Item item) {
		String name = (item.kind() == Kind.UNKNOWN) ? "Unknown Artist" : item.by();
		return (this.era.hasNewNames() && name.equals("Heize")) ? name.toUpperCase(Locale.ROOT) : name;
	}

	private static String title(Item item) {
		return (item.kind() == Kind.UNKNOWN) ? "Unknown Track" : item.title();
	}

	private void extended(Map<String, @Nullable Object> row, Listen listen) {
		boolean isNew = this.era.compareTo(Era.E3) >= 0;
		row.put("ts", listen.reportedAt().toString());
		if (!isNew) {
			row.put("username", "secret-user");
		}
		row.put("platform", listen.platform());
		row.put("ms_played", listen.ms());
		row.put("conn_country", "ZZ");
		row.put(isNew ? "ip_addr" : "ip_addr_decrypted", "203.0.113.7");
		if (!isNew) {
			row.put("user_agent_decrypted", "secret-agent");
		}
		if (this.era == Era.E0) {
			row.put("city", "Secret City");
			row.put("longitude", "secret-longitude");
		}
		names(row, listen.item());
		manner(row, listen);
	}

	private void names(Map<String, @Nullable Object> row, Item item) {
		boolean hasUris = this.era != Era.E0;
		boolean isTrack = item.kind() == Kind.TRACK;
		boolean isEpisode = item.kind() == Kind.EPISODE;
		row.put("master_metadata_track_name", isTrack ? item.title() : null);
		row.put("master_metadata_album_artist_name", isTrack ? by(item) : null);
		row.put("master_metadata_album_album_name", isTrack ? item.album() : null);
		if (hasUris) {
			row.put("spotify_track_uri", isTrack ? "spotify:track:" + item.id() : null);
		}
		row.put("episode_name", isEpisode ? item.title() : null);
		row.put("episode_show_name", isEpisode ? by(item) : null);
		if (hasUris) {
			row.put("spotify_episode_uri", isEpisode ? "spotify:episode:" + item.id() : null);
		}
		if (this.era.tellsBooks()) {
			book(row, item);
		}
	}

	private static void book(Map<String, @Nullable Object> row, Item item) {
		boolean isChapter = item.kind() == Kind.CHAPTER;
		row.put("audiobook_title", isChapter ? item.album() : null);
		row.put("audiobook_uri", isChapter ? "spotify:show:0000000000000000000000" : null);
		row.put("audiobook_chapter_uri", isChapter ? "spotify:episode:" + item.id() : null);
		row.put("audiobook_chapter_title", isChapter ? item.title() : null);
	}

	private void manner(Map<String, @Nullable Object> row, Listen listen) {
		row.put("reason_start", listen.start());
		row.put("reason_end", listen.end());
		row.put("shuffle", false);
		row.put("skipped", null);
		row.put("offline", listen.offline());
		row.put("offline_timestamp", deviceTime(listen));
		row.put("incognito_mode", listen.isPrivate());
	}

	private @Nullable Long deviceTime(Listen listen) {
		boolean isForgotten = this.era.compareTo(Era.E3) >= 0 && listen.startedAt().isBefore(TOLD_FROM);
		if (listen.offline() == null || isForgotten) {
			return null;
		}
		return listen.startedAt().isBefore(SECONDS_FROM) ? listen.startedAt().toEpochMilli()
				: listen.startedAt().getEpochSecond();
	}

}
