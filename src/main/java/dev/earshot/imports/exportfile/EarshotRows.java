package dev.earshot.imports.exportfile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.imports.exportfile.value.NamedItem;
import dev.earshot.imports.exportfile.value.RowKey;
import dev.earshot.imports.exportfile.value.RowValues;
import dev.earshot.imports.exportfile.value.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * The plays of a log that Earshot exported. It tells everything of a play but where it
 * was known from, because now it is known from an import.
 */
final class EarshotRows implements RowLayout {

	private static final Slugs<PlayableKind> KINDS = new Slugs<>(PlayableKind.class);

	private static final Slugs<DeviceClass> DEVICES = new Slugs<>(DeviceClass.class);

	private static final Slugs<StartReason> STARTS = new Slugs<>(StartReason.class);

	private static final Slugs<EndReason> ENDS = new Slugs<>(EndReason.class);

	private final RowTimes times;

	EarshotRows(RowTimes times) {
		this.times = times;
	}

	@Override
	public ExportRow row(long number, RowValues values) {
		RowProblem problem = problem(values);
		if (problem != null) {
			return new ExportRow.Unreadable(number, problem);
		}
		LoggedItem item = item(values);
		return (item != null) ? played(number, play(item, values)) : new ExportRow.Unknown(number);
	}

	private @Nullable RowProblem problem(RowValues values) {
		RowProblem ofStart = this.times.problem(values, RowKey.STARTED_AT, RowKey.LISTENED_MS);
		RowProblem problem = (ofStart != null) ? ofStart
				: this.times.problem(values, RowKey.ENDED_AT, RowKey.LISTENED_MS);
		if (problem != null) {
			return problem;
		}
		if (KINDS.find(values.text(RowKey.KIND)) == null) {
			return values.has(RowKey.KIND) ? RowProblem.TYPE : RowProblem.MISSING;
		}
		boolean isBackwards = values.requiredTime(RowKey.ENDED_AT).isBefore(values.requiredTime(RowKey.STARTED_AT));
		return isBackwards ? RowProblem.TIME : null;
	}

	private static ExportRow played(long number, LoggedPlay play) {
		return new ExportRow.Played(number, play, play.endedAt().truncatedTo(ChronoUnit.SECONDS));
	}

	private static @Nullable LoggedItem item(RowValues values) {
		LoggedItem item = NamedItem.of(KINDS.find(values.text(RowKey.KIND), PlayableKind.TRACK), values.uri(RowKey.URI),
				values.text(RowKey.TITLE), values.list(RowKey.ARTISTS), values.name(RowKey.ALBUM));
		Long millis = values.number(RowKey.DURATION_MS);
		return (item != null && millis != null && millis >= 0) ? new LoggedItem(item.kind(), item.uri(), item.title(),
				item.artists(), item.album(), Duration.ofMillis(millis)) : item;
	}

	private static LoggedPlay play(LoggedItem item, RowValues values) {
		return new LoggedPlay(instant(values, RowKey.STARTED_AT), instant(values, RowKey.ENDED_AT),
				Duration.ofMillis(values.requiredNumber(RowKey.LISTENED_MS)), item, PlaySource.IMPORTED,
				DEVICES.find(values.text(RowKey.DEVICE), DeviceClass.OTHER), values.context(RowKey.CONTEXT),
				STARTS.find(values.text(RowKey.START), StartReason.UNKNOWN),
				ENDS.find(values.text(RowKey.END), EndReason.UNKNOWN));
	}

	private static Instant instant(RowValues values, RowKey key) {
		return values.requiredTime(key).truncatedTo(ChronoUnit.MILLIS);
	}

}
