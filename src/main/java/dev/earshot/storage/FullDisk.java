package dev.earshot.storage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import org.sqlite.SQLiteErrorCode;

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
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof SQLException ex && isFullDisk(ex));
	}

	private static boolean isFullDisk(SQLException failure) {
		return (failure.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_FULL.code
				|| POSTGRES_STATE.equals(failure.getSQLState());
	}

}
