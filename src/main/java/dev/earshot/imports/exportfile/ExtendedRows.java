package dev.earshot.imports.exportfile;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.imports.exportfile.value.NamedItem;
import dev.earshot.imports.exportfile.value.PlatformText;
import dev.earshot.imports.exportfile.value.PlaySpan;
import dev.earshot.imports.exportfile.value.ReasonText;
import dev.earshot.imports.exportfile.value.RowKey;
import dev.earshot.imports.exportfile.value.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * Spotify's extended streaming history. Names of files and keys differ from year to year,
 * and what a key means does not.
 */
final class ExtendedRows implements RowLayout {

	private final RowTimes times;

	private final PlatformText platforms = new PlatformText();

	ExtendedRows(RowTimes times) {
		this.times = times;
	}

	@Override
	public ExportRow row(long number, RowValues values) {
		RowProblem problem = this.times.problem(values, RowKey.TS, RowKey.MS_PLAYED);
		if (values.isTrue(RowKey.INCOGNITO_MODE)) {
			return (problem != null) ? new ExportRow.Private(number, null, 0, null) : privately(number, values);
		}
		return (problem != null) ? new ExportRow.Unreadable(number, problem) : play(number, values);
	}

	private ExportRow privately(long number, RowValues values) {
		LoggedItem item = item(values);
		return new ExportRow.Private(number, values.requiredTime(RowKey.TS), values.requiredNumber(RowKey.MS_PLAYED),
				(item != null) ? play(item, values) : null);
	}

	private ExportRow play(long number, RowValues values) {
		LoggedItem item = item(values);
		return (item != null) ? new ExportRow.Played(number, play(item, values), values.requiredTime(RowKey.TS))
				: new ExportRow.Unknown(number);
	}

	private LoggedPlay play(LoggedItem item, RowValues values) {
		Duration listened = Duration.ofMillis(values.requiredNumber(RowKey.MS_PLAYED));
		PlaySpan span = PlaySpan.of(values.requiredTime(RowKey.TS), listened, values.number(RowKey.OFFLINE_TIMESTAMP),
				values.isTrue(RowKey.OFFLINE));
		return new LoggedPlay(span.startedAt(), span.endedAt(), listened, item, PlaySource.IMPORTED,
				this.platforms.device(values.text(RowKey.PLATFORM)), null,
				ReasonText.start(values.text(RowKey.REASON_START)), ReasonText.end(values.text(RowKey.REASON_END)));
	}

	private static @Nullable LoggedItem item(RowValues values) {
		if (Stream.of(RowKey.CHAPTER_URI, RowKey.CHAPTER_TITLE, RowKey.BOOK_TITLE).anyMatch(values::has)) {
			return chapter(values);
		}
		return (values.has(RowKey.EPISODE_URI) || values.has(RowKey.EPISODE_NAME)) ? episode(values) : track(values);
	}

	private static @Nullable LoggedItem chapter(RowValues values) {
		String book = values.text(RowKey.BOOK_TITLE);
		String chapter = values.text(RowKey.CHAPTER_TITLE);
		return NamedItem.of(PlayableKind.CHAPTER, values.uri(RowKey.CHAPTER_URI), (chapter != null) ? chapter : book,
				(book != null) ? List.of(new LoggedName(book, values.uri(RowKey.BOOK_URI))) : List.of(), null);
	}

	private static @Nullable LoggedItem episode(RowValues values) {
		return NamedItem.of(PlayableKind.EPISODE, values.uri(RowKey.EPISODE_URI), values.text(RowKey.EPISODE_NAME),
				values.names(RowKey.EPISODE_SHOW_NAME), null);
	}

	// Of the artists, only one of the album is told.
	private static @Nullable LoggedItem track(RowValues values) {
		String uri = values.uri(RowKey.TRACK_URI);
		boolean isFile = uri != null && uri.startsWith("spotify:local:");
		String album = values.text(RowKey.ALBUM_NAME);
		return NamedItem.of(isFile ? PlayableKind.LOCAL_FILE : PlayableKind.TRACK, uri, values.text(RowKey.TRACK_NAME),
				values.names(RowKey.ALBUM_ARTIST_NAME), (album != null) ? new LoggedName(album, null) : null);
	}

}
