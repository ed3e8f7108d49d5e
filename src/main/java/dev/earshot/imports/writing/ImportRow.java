package dev.earshot.imports.writing;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.SearchText;
import dev.earshot.imports.exportfile.ExportRow.Played;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the log. Times are in milliseconds.
 *
 * @param reportedAt what identifies it; {@code null} for a play that Earshot exported
 */
record ImportRow(LoggedPlay play, @Nullable Long reportedAt, long startedAt, long endedAt, int listened) {

	private static final long MINUTE = 60_000;

	static ImportRow identified(Played row) {
		return of(row.play(), row.reportedAt().toEpochMilli());
	}

	static ImportRow unidentified(Played row) {
		return of(row.play(), null);
	}

	private static ImportRow of(LoggedPlay play, @Nullable Long reportedAt) {
		return new ImportRow(play, reportedAt, play.startedAt().toEpochMilli(), play.endedAt().toEpochMilli(),
				Math.toIntExact(play.listened().toMillis()));
	}

	LoggedItem item() {
		return this.play.item();
	}

	String folded() {
		return SearchText.fold(item().title());
	}

	// The rows of account data tell the end cut to the minute.
	Timespan withinAMinute() {
		return new Timespan(this.startedAt, this.endedAt + MINUTE);
	}

	MinuteKey minute() {
		return minute((this.reportedAt != null) ? this.reportedAt : this.endedAt, this.listened);
	}

	static MinuteKey minute(long reportedAt, int listened) {
		return new MinuteKey(Math.floorDiv(reportedAt, MINUTE) * MINUTE, listened);
	}

	/**
	 * What a row of the account data and one of the extended history share that tell of
	 * the same play.
	 */
	record MinuteKey(long minute, int listened) {
	}

}
