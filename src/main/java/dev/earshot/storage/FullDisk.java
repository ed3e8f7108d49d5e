package dev.earshot.storage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import org.sqlite.SQLiteErrorCode;

/**
 * Recognizes that SQLite failed because its disk is full.
 */
public final class FullDisk {

	private static final int PRIMARY_CODE = 0xFF;

	private FullDisk() {
	}

	public static boolean isCauseOf(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof SQLException ex
					&& (ex.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_FULL.code);
	}

}
