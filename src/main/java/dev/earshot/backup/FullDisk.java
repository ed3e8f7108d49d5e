package dev.earshot.backup;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import org.sqlite.SQLiteErrorCode;

/**
 * Recognizes that SQLite failed because its disk is full.
 */
final class FullDisk {

	private static final int PRIMARY_CODE = 0xFF;

	private FullDisk() {
	}

	static boolean isCauseOf(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof SQLException ex
					&& (ex.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_FULL.code);
	}

}
