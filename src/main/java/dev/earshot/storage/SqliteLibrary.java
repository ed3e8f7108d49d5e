package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sqlite.SQLiteJDBCLoader;

import org.springframework.util.FileSystemUtils;

/**
 * Loads SQLite's native library. The driver unpacks it into the temporary directory,
 * which is often mounted {@code noexec}; then the data directory is used.
 */
public final class SqliteLibrary {

	private static final String DIRECTORY_PROPERTY = "org.sqlite.tmpdir";

	private SqliteLibrary() {
	}

	public static void load(Path alternative) {
		String standard = System.getProperty(DIRECTORY_PROPERTY, System.getProperty("java.io.tmpdir"));
		if (!isLoaded()) {
			clear(alternative);
			System.setProperty(DIRECTORY_PROPERTY, alternative.toString());
			if (!isLoaded()) {
				throw unusable(standard, alternative);
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

	// A killed process leaves its library behind.
	private static void clear(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw StorageUnusable.inaccessible(directory, ex);
		}
	}

	private static StorageUnusable unusable(String standard, Path alternative) {
		String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
		return new StorageUnusable(
				"SQLite's native library can be loaded neither from " + standard + " nor from " + alternative + ".",
				"If both are mounted noexec, set another directory with java -D" + DIRECTORY_PROPERTY
						+ "=...; if SQLite does not support " + platform
						+ ", set EARSHOT_DATABASE_URL to a PostgreSQL database.",
				null);
	}

}
