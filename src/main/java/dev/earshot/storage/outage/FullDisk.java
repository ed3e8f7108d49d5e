package dev.earshot.storage.outage;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

import org.springframework.transaction.TransactionSystemException;

/**
 * Recognizes that the database failed because its disk is full.
 */
public final class FullDisk {

	private static final int PRIMARY_CODE = 0xFF;

	// SQLSTATE of PostgreSQL (its manual, "Error Codes").
	private static final String POSTGRES_STATE = "53100";

	private FullDisk() {
	}

	public static boolean isCauseOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause(cause)) {
			if (cause instanceof SQLException ex && isFullDisk(ex)) {
				return true;
			}
		}
		return false;
	}

	// SQLite rolls back by itself, so that the rollback fails and hides why it was
	// needed.
	private static @Nullable Throwable cause(Throwable failure) {
		Throwable hidden = (failure instanceof TransactionSystemException ex) ? ex.getApplicationException() : null;
		return (hidden != null) ? hidden : failure.getCause();
	}

	private static boolean isFullDisk(SQLException failure) {
		return (failure.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_FULL.code
				|| POSTGRES_STATE.equals(failure.getSQLState());
	}

}
