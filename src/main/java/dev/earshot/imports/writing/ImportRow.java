package dev.earshot.imports.writing;

import java.time.Instant;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.SearchText;
import dev.earshot.imports.exportfile.ExportRow.Played;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the log. Times are in milliseconds.
 *
 * @param reportedAt what identifies it; {@code null} for a play that a server saw, or
 * that an older log of Earshot tells
 */
record ImportRow(LoggedPlay play, @Nullable Long reportedAt, long startedAt, long endedAt, int listened) {

	static final long MINUTE = 60_000;

	static ImportRow of(Played row) {
		LoggedPlay play = row.play();
		Instant reportedAt = row.reportedAt();
		return new ImportRow(play, (reportedAt != null) ? Long.valueOf(reportedAt.toEpochMilli()) : null,
				play.startedAt().toEpochMilli(), play.endedAt().toEpochMilli(),
				Math.toIntExact(play.listened().toMillis()));
	}

	LoggedItem item() {
		return this.play.item();
	}

	String folded() {
		return SearchText.fold(item().title());
	}

	/** Returns where a row of a log of Earshot had come from. */
	RowOrigin origin() {
		if (this.play.source() == PlaySource.RECENTLY_PLAYED) {
			return RowOrigin.RECENTLY_PLAYED;
		}
		if (this.reportedAt == null) {
			return RowOrigin.RECORDED;
		}
		boolean isOfAccountData = item().uri() == null && this.reportedAt % MINUTE == 0;
		return isOfAccountData ? RowOrigin.ACCOUNT : RowOrigin.EXTENDED;
	}

	/** Returns whether the row tells when it began, and not only when it was reported. */
	boolean tellsItsStart() {
		return this.reportedAt != null && this.startedAt != this.reportedAt - this.listened;
	}

	Timespan time() {
		return new Timespan(this.startedAt, this.endedAt);
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
	 * What told a log of a play. The order is that in which rows are written: what names
	 * tell comes first, as it does in a log that an import completed.
	 */
	enum RowOrigin {

		ACCOUNT, EXTENDED, RECORDED, RECENTLY_PLAYED

	}

	/**
	 * What a row of the account data and one of the extended history share that tell of
	 * the same play.
	 */
	record MinuteKey(long minute, int listened) {
	}

}
