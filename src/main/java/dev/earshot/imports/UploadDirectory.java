package dev.earshot.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Holds the uploads of imports that are not over, in the data directory, so that they are
 * there after a restart. Only Earshot's user can read them.
 */
@Component
class UploadDirectory {

	private static final Logger logger = LoggerFactory.getLogger(UploadDirectory.class);

	private final Path path;

	UploadDirectory(DataDirectory data) {
		this.path = data.resolve("imports");
	}

	/** Makes room for the uploads of an import. */
	void create(int id) throws IOException {
		Files.createDirectories(of(id));
		PrivateFiles.restrict(this.path);
		PrivateFiles.restrict(of(id));
	}

	private Path of(int id) {
		return this.path.resolve(Integer.toString(id));
	}

	/**
	 * Returns where an upload is.
	 * @param place of the upload, from 1
	 */
	Path file(int id, int place) {
		return of(id).resolve(Integer.toString(place));
	}

	/** Returns whether the uploads of an import are here. */
	boolean holds(int id) {
		return Files.isDirectory(of(id));
	}

	/** Returns whether the disk has room for so many bytes, as far as it says. */
	boolean hasRoom(long bytes) {
		try {
			return Files.getFileStore(this.path).getUsableSpace() >= bytes;
		}
		catch (IOException ex) {
			logger.debug("The disk does not say how much room it has", ex);
			return true;
		}
	}

	/** Deletes the uploads of an import, and the folder with the last of them. */
	void delete(int id) {
		delete(of(id));
		deleteIfEmpty();
	}

	private void deleteIfEmpty() {
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			logger.trace("Another import has uploads", ex);
		}
	}

	/** Deletes all uploads but those of some imports. */
	void deleteAllBut(Set<Integer> ids) {
		if (Files.isDirectory(this.path)) {
			Set<String> kept = Set.copyOf(ids.stream().map(String::valueOf).toList());
			children().stream()
				.filter((child) -> !kept.contains(child.getFileName().toString()))
				.forEach(UploadDirectory::delete);
			deleteIfEmpty();
		}
	}

	private List<Path> children() {
		try (Stream<Path> children = Files.list(this.path)) {
			return children.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			logger.warn("{} cannot be deleted: delete it yourself", directory, ex);
		}
	}

}
