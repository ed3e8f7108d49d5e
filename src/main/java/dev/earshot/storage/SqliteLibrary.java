package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sqlite.SQLiteJDBCLoader;

import org.springframework.util.FileSystemUtils;

/**
 * Loads SQLite's native library, which has to be unpacked where programs may be executed:
 * {@code /tmp} is often mounted so that they may not.
 */
final class SqliteLibrary {

	private static final String UNPACKED_TO = "org.sqlite.tmpdir";

	private SqliteLibrary() {
	}

	static void load(Path alternative) {
		String usual = System.getProperty(UNPACKED_TO, System.getProperty("java.io.tmpdir"));
		if (!isLoaded()) {
			clear(alternative);
			System.setProperty(UNPACKED_TO, alternative.toString());
			if (!isLoaded()) {
				throw unusable(usual, alternative);
			}
		}
	}

	private static boolean isLoaded() {
		try {
			return SQLiteJDBCLoader.initialize();
		}
		catch (Exception ex) {
			return false;
		}
	}

	// After a kill its last library is still there.
	private static void clear(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw StorageUnusable.inaccessible(directory, ex);
		}
	}

	private static StorageUnusable unusable(String usual, Path alternative) {
		String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
		return new StorageUnusable(
				"SQLite's native library can be loaded neither from " + usual + " nor from " + alternative + ".",
				"If both are mounted noexec, name another directory by java -D" + UNPACKED_TO
						+ "=...; if there is none for " + platform + ", set EARSHOT_DATABASE_URL to a PostgreSQL.",
				null);
	}

}
