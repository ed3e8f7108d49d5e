package dev.earshot.storage.outage;

import java.util.EnumSet;
import java.util.Set;

import dev.earshot.core.Slug;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Why the database does not answer, as people are told.
 */
enum OutageReason {

	/** Another program holds its lock, or it restarts. */
	BUSY,

	/** There is no room on its disk. */
	FULL,

	/** Its files cannot be opened, read or written. */
	AWAY;

	private static final Set<SQLiteErrorCode> FILES = EnumSet.of(SQLiteErrorCode.SQLITE_CANTOPEN,
			SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_IOERR);

	private static final int PRIMARY_CODE = 0xFF;

	private static final int MAX_DEPTH = 20;

	static OutageReason of(Throwable failure) {
		if (FullDisk.isCauseOf(failure)) {
			return FULL;
		}
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
			if (cause instanceof SQLiteException ex && concernsFiles(ex)) {
				return AWAY;
			}
			cause = cause.getCause();
		}
		return BUSY;
	}

	private static boolean concernsFiles(SQLiteException failure) {
		return FILES.contains(SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY_CODE));
	}

	// Part of the codes of its messages.
	String code() {
		return Slug.of(this);
	}

	// The code of a message.
	String title() {
		return "storage." + code() + ".title";
	}

}
