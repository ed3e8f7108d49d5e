package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.storage.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A directory inside the data directory that only Earshot's user can read. It is deleted
 * with everything in it, and so are those that killed processes left behind.
 */
final class TemporaryDirectory implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(TemporaryDirectory.class);

	private static final String PREFIX = ".backup-";

	// No backup takes as long, so that no other process is still at work in it.
	private static final Duration ABANDONED = Duration.ofHours(6);

	private final Path path;

	private TemporaryDirectory(Path path) {
		this.path = path;
	}

	static TemporaryDirectory in(Path parent) throws IOException {
		deleteAbandoned(parent);
		Path path = Files.createTempDirectory(parent, PREFIX);
		PrivateFiles.restrict(path);
		return new TemporaryDirectory(path);
	}

	private static void deleteAbandoned(Path parent) throws IOException {
		try (Stream<Path> files = Files.list(parent)) {
			List<Path> abandoned = files.filter((file) -> file.getFileName().toString().startsWith(PREFIX))
				.filter(TemporaryDirectory::isAbandoned)
				.toList();
			abandoned.forEach(TemporaryDirectory::delete);
		}
	}

	private static boolean isAbandoned(Path directory) {
		try {
			Instant limit = Instant.now().minus(ABANDONED);
			return Files.getLastModifiedTime(directory).toInstant().isBefore(limit);
		}
		catch (IOException ex) {
			return false;
		}
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() {
		delete(this.path);
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
