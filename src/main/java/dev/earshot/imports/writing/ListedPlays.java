package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.SearchText;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.writing.MinutePlays.MinutePlay;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays of a log of which no more is known than that Spotify lists them. Their minutes
 * and durations are not those of exports, so they are found by item and time.
 */
final class ListedPlays {

	// The earliest start that is possible may be long before the true one.
	private static final long LONGEST = LoggedPlay.LONGEST.toMillis();

	// A literal, because it chooses the index.
	private static final String LISTED = """
			select play.started_at, play.reported_at, play.item_id, play.listened_ms, play.import_id, item.uri, item.folded
			from play join item on item.id = play.item_id
			where play.listener_id = :listener and play.started_at between :from and :to
			and play.reported_at is not null and play.source =\s"""
			+ PlaySource.RECENTLY_PLAYED.ordinal();

	private final Map<String, List<Timespan>> privates = new HashMap<>();

	private ListedPlays() {
	}

	/** Returns those that some rows tell to be of private sessions. */
	static List<MinutePlay> of(JdbcClient jdbc, ImportTarget target, List<Private> rows) {
		List<LoggedPlay> plays = rows.stream().map(Private::play).filter(Objects::nonNull).toList();
		if (plays.isEmpty()) {
			return List.of();
		}
		ListedPlays listed = new ListedPlays();
		plays.forEach(listed::add);
		return jdbc.sql(LISTED)
			.param("listener", target.listener())
			.param("from",
					plays.stream().mapToLong((play) -> play.startedAt().toEpochMilli()).min().orElse(0) - LONGEST)
			.param("to", plays.stream().mapToLong((play) -> play.endedAt().toEpochMilli()).max().orElse(0))
			.query((row, _) -> MinutePlay.read(row))
			.list()
			.stream()
			.filter(listed::isPrivate)
			.toList();
	}

	private void add(LoggedPlay play) {
		Timespan time = new Timespan(play.startedAt().toEpochMilli(), play.endedAt().toEpochMilli());
		add(play.item().uri(), time);
		add(SearchText.fold(play.item().title()), time);
	}

	private void add(@Nullable String item, Timespan time) {
		if (item != null) {
			this.privates.computeIfAbsent(item, (_) -> new ArrayList<>()).add(time);
		}
	}

	private boolean isPrivate(MinutePlay play) {
		return isPrivate(play.uri(), play) || isPrivate(play.folded(), play);
	}

	private boolean isPrivate(@Nullable String item, MinutePlay play) {
		return this.privates.getOrDefault(item, List.of())
			.stream()
			.anyMatch(new Timespan(play.startedAt(), play.reportedAt())::isSamePlay);
	}

}
