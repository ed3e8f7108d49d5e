package dev.earshot.imports.exportfile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.imports.exportfile.value.NamedItem;
import dev.earshot.imports.exportfile.value.RowKey;
import dev.earshot.imports.exportfile.value.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * The history in Spotify's account data: names, the minute in which a play ended, and how
 * long it was listened to. Until July 2018, the second without a duration.
 */
final class AccountRows implements RowLayout {

	private static final String UNKNOWN_ARTIST = "Unknown Artist";

	private static final String UNKNOWN_TRACK = "Unknown Track";

	private final RowTimes times;

	AccountRows(RowTimes times) {
		this.times = times;
	}

	@Override
	public ExportRow row(long number, RowValues values) {
		boolean isOldest = values.has(RowKey.TIME);
		RowKey time = isOldest ? RowKey.TIME : RowKey.END_TIME;
		if (isOldest) {
			values.setDefault(RowKey.ACCOUNT_MS_PLAYED, 0L);
		}
		RowProblem problem = this.times.problem(values, time, RowKey.ACCOUNT_MS_PLAYED);
		return (problem != null) ? new ExportRow.Unreadable(number, problem)
				: play(number, values, values.requiredTime(time));
	}

	private static ExportRow play(long number, RowValues values, Instant endedAt) {
		LoggedItem item = item(values);
		return (item != null)
				? new ExportRow.Played(number, play(item, values, endedAt), endedAt.truncatedTo(ChronoUnit.MINUTES))
				: new ExportRow.Unknown(number);
	}

	private static LoggedPlay play(LoggedItem item, RowValues values, Instant endedAt) {
		Duration listened = Duration.ofMillis(values.requiredNumber(RowKey.ACCOUNT_MS_PLAYED));
		return new LoggedPlay(endedAt.minus(listened), endedAt, listened, item, PlaySource.IMPORTED, DeviceClass.OTHER,
				null, StartReason.UNKNOWN, EndReason.UNKNOWN);
	}

	private static @Nullable LoggedItem item(RowValues values) {
		if (values.has(RowKey.ACCOUNT_BOOK_NAME) || values.has(RowKey.ACCOUNT_CHAPTER_NAME)) {
			return chapter(values);
		}
		if (values.has(RowKey.ACCOUNT_SHOW_NAME) || values.has(RowKey.ACCOUNT_EPISODE_NAME)) {
			return NamedItem.of(PlayableKind.EPISODE, null, values.text(RowKey.ACCOUNT_EPISODE_NAME),
					values.names(RowKey.ACCOUNT_SHOW_NAME), null);
		}
		return track(values);
	}

	private static @Nullable LoggedItem chapter(RowValues values) {
		String book = values.text(RowKey.ACCOUNT_BOOK_NAME);
		String chapter = values.text(RowKey.ACCOUNT_CHAPTER_NAME);
		List<LoggedName> names = Stream.of(book, values.text(RowKey.ACCOUNT_AUTHOR_NAME))
			.filter(Objects::nonNull)
			.map((name) -> new LoggedName(name, null))
			.toList();
		return NamedItem.of(PlayableKind.CHAPTER, null, (chapter != null) ? chapter : book, names, null);
	}

	private static @Nullable LoggedItem track(RowValues values) {
		String title = values.text(RowKey.ACCOUNT_TRACK_NAME);
		String artist = artist(values);
		boolean isUnknown = UNKNOWN_TRACK.equals(title) && UNKNOWN_ARTIST.equals(artist);
		return isUnknown ? null : NamedItem.of(PlayableKind.TRACK, null, title,
				(artist != null) ? List.of(new LoggedName(artist, null)) : List.of(), null);
	}

	// The oldest layout lists performers, writers and producers with repetitions.
	private static @Nullable String artist(RowValues values) {
		String artist = values.text(RowKey.ACCOUNT_ARTIST_NAME);
		return (artist != null && values.has(RowKey.TIME)) ? artist.split(", ", 2)[0] : artist;
	}

}
