package dev.earshot.history.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads a play from a row of the log.
 */
final class PlayRow {

	private PlayRow() {
	}

	static StoredPlay read(ResultSet row, int number) throws SQLException {
		PlayKey key = key(row, number);
		LoggedPlay play = new LoggedPlay(Instant.ofEpochMilli(key.startedAt()),
				Instant.ofEpochMilli(row.getLong("ended_at")), Duration.ofMillis(key.listened()), item(row, List.of()),
				constant(PlaySource.class, row, "source"), constant(DeviceClass.class, row, "device"), context(row),
				constant(StartReason.class, row, "start_reason"), constant(EndReason.class, row, "end_reason"));
		return new StoredPlay(key, play, (row.getObject("reported_at") instanceof Number millis)
				? Instant.ofEpochMilli(millis.longValue()) : null);
	}

	static PlayKey key(ResultSet row, int number) throws SQLException {
		return new PlayKey(row.getLong("started_at"), row.getInt("item_id"), row.getInt("listened_ms"));
	}

	static LoggedItem item(ResultSet row, List<LoggedName> artists) throws SQLException {
		return new LoggedItem(constant(PlayableKind.class, row, "kind"), row.getString("uri"), row.getString("title"),
				artists, album(row),
				(row.getObject("duration_ms") instanceof Number millis) ? Duration.ofMillis(millis.longValue()) : null);
	}

	private static @Nullable LoggedName album(ResultSet row) throws SQLException {
		String name = row.getString("album_name");
		return (name != null) ? new LoggedName(name, row.getString("album_uri")) : null;
	}

	private static @Nullable LoggedContext context(ResultSet row) throws SQLException {
		return (row.getObject("context_kind") != null)
				? new LoggedContext(constant(PlayedFrom.class, row, "context_kind"), row.getString("context_uri"),
						row.getString("context_name"))
				: null;
	}

	private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
		return type.getEnumConstants()[row.getInt(column)];
	}

	static StoredPlay withArtists(StoredPlay stored, List<LoggedName> artists) {
		LoggedPlay play = stored.play();
		LoggedItem item = play.item();
		LoggedItem complete = new LoggedItem(item.kind(), item.uri(), item.title(), artists, item.album(),
				item.duration());
		return new StoredPlay(stored.key(), new LoggedPlay(play.startedAt(), play.endedAt(), play.listened(), complete,
				play.source(), play.device(), play.context(), play.start(), play.end()), stored.reportedAt());
	}

}
