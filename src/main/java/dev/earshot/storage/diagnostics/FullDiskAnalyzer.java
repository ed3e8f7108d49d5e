package dev.earshot.storage.diagnostics;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports a full disk instead of a stack trace.
 */
class FullDiskAnalyzer extends AbstractFailureAnalyzer<SQLiteException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLiteException cause) {
		if (cause.getResultCode() != SQLiteErrorCode.SQLITE_FULL) {
			return null;
		}
		return new FailureAnalysis("The disk is full: the database cannot grow.",
				"Free some space on the disk of EARSHOT_DATA_DIR and start again. No stored data is lost.", cause);
	}

}
