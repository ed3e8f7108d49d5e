package dev.earshot.storage.diagnostics;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says that there is no room for the database, in place of a stack trace.
 */
class FullDiskAnalyzer extends AbstractFailureAnalyzer<SQLiteException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLiteException cause) {
		if (cause.getResultCode() != SQLiteErrorCode.SQLITE_FULL) {
			return null;
		}
		return new FailureAnalysis("The disk is full: there is no room for the database.",
				"Make room where EARSHOT_DATA_DIR is and start again; what was stored is still there.", cause);
	}

}
