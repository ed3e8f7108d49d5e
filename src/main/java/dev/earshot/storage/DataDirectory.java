package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The directory that holds this installation's database and key. Creating it, and writing
 * to it, is checked first of all, because nothing works without.
 */
@Component
public class DataDirectory {

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
				"Give the user that runs Earshot access to it, or name another one in EARSHOT_DATA_DIR.", ex);
	}

	public Path resolve(String name) {
		return this.path.resolve(name);
	}

}
