package dev.earshot.move;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.snapshot.DatabaseSnapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What is in the data directory and not in PostgreSQL after a move.
 *
 * @param database the SQLite file
 * @param key the file of the key; {@code null} if the key is a setting
 * @param uploads the directory of imports that are not over; {@code null} if all are
 */
record Remains(Path database, @Nullable Path key, @Nullable Path uploads) {

	static Remains in(DataDirectory directory, StorageProperties properties) {
		Path uploads = directory.resolve("imports");
		return new Remains(directory.resolve(DatabaseSnapshot.FILE),
				StringUtils.hasText(properties.key()) ? null : directory.resolve("earshot.key"),
				Files.isDirectory(uploads) ? uploads : null);
	}

}
