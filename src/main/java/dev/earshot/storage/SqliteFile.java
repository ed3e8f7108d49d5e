package dev.earshot.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Checks the file of the SQLite database before it is opened.
 */
public final class SqliteFile {

	private static final String NAME = "earshot.db";

	// The previous process may still be shutting down.
	private static final int LOCK_TIMEOUT_MILLIS = 10_000;

	private static final List<String> COMPANIONS = List.of("", "-wal", "-shm");

	private static final Set<SQLiteErrorCode> DAMAGED = EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT,
			SQLiteErrorCode.SQLITE_NOTADB);

	private static final Set<SQLiteErrorCode> LOCKED = EnumSet.of(SQLiteErrorCode.SQLITE_BUSY,
			SQLiteErrorCode.SQLITE_LOCKED);

	private static final int PRIMARY_CODE = 0xFF;

	private SqliteFile() {
	}

	/**
	 * Checks the database in the data directory without changing it.
	 * @param directory the data directory
	 * @return the file, which does not exist before the first start
	 * @throws StorageUnusable if it cannot be used
	 */
	public static Path checked(DataDirectory directory) {
		requireNoRestore(directory);
		SqliteLibrary.load(directory.resolve("native"));
		check(directory.resolve(NAME), LOCK_TIMEOUT_MILLIS);
		return directory.resolve(NAME);
	}

	// A restore that was killed has replaced some files only.
	private static void requireNoRestore(DataDirectory directory) {
		if (Files.exists(directory.resolve(DataDirectory.RESTORE_MARK))) {
			throw new StorageUnusable("The restore of a backup was interrupted.", "Run the command restore again.",
					null);
		}
	}

	static void check(Path file, int lockTimeout) {
		COMPANIONS.forEach((companion) -> requireAccess(file.resolveSibling(file.getFileName() + companion)));
		if (Files.exists(file)) {
			requireIntact(file, lockTimeout);
		}
	}

	private static void requireAccess(Path file) {
		boolean isAccessible = Files.isRegularFile(file) && Files.isReadable(file) && Files.isWritable(file);
		if (Files.exists(file) && !isAccessible) {
			throw StorageUnusable.inaccessible(file, null);
		}
	}

	private static void requireIntact(Path file, int lockTimeout) {
		SQLiteConfig config = new SQLiteConfig();
		config.setReadOnly(true);
		config.setBusyTimeout(lockTimeout);
		try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
			if (!result.next() || !result.getString(1).equals("ok")) {
				throw damaged(file, null);
			}
		}
		catch (SQLException ex) {
			throw unusable(file, ex);
		}
	}

	private static StorageUnusable unusable(Path file, SQLException ex) {
		SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(ex.getErrorCode() & PRIMARY_CODE);
		if (LOCKED.contains(code)) {
			return new StorageUnusable("The database " + file + " is locked by another program.",
					"Wait until that program, such as a backup, has finished, and start again.", ex);
		}
		return DAMAGED.contains(code) ? damaged(file, ex) : StorageUnusable.inaccessible(file, ex);
	}

	private static StorageUnusable damaged(Path file, @Nullable SQLException ex) {
		return new StorageUnusable("The database " + file + " is damaged, or no SQLite database.",
				"Nothing was changed. Move all files out of its directory and restore your backup. Without a backup, "
						+ "start with an empty directory, set up again and log in again.",
				ex);
	}

}
