package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The directory of this installation's database and key. It is created if it is missing,
 * and must be writable.
 */
@Component
public class DataDirectory {

	/** A file that is there while a restore replaces the others. */
	public static final String RESTORE_MARK = "restore-in-progress";

	private final Path path;

	public DataDirectory(StorageProperties properties) {
		this.path = Path.of(properties.dataDirectory()).toAbsolutePath().normalize();
		create();
	}

	private void create() {
		try {
			if (Files.notExists(this.path)) {
				Files.createDirectories(this.path);
				PrivateFiles.restrict(this.path);
			}
		}
		catch (IOException ex) {
			throw unusable(ex);
		}
		if (!Files.isWritable(this.path)) {
			throw unusable(null);
		}
	}

	private StorageUnusable unusable(@Nullable IOException ex) {
		return new StorageUnusable("The data directory " + this.path + " cannot be created or written to.",
				"Give the user that runs Earshot access to it, or set EARSHOT_DATA_DIR to another directory.", ex);
	}

	public Path resolve(String name) {
		return this.path.resolve(name);
	}

}
