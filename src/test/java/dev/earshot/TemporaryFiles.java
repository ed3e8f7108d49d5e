package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * Room for the files of tests, which is gone when the run has ended.
 */
public final class TemporaryFiles {

	private static final String NAME = "earshot";

	private static final Path ROOM = room();

	private TemporaryFiles() {
	}

	private static Path room() {
		try {
			Path room = Files.createTempDirectory(NAME);
			// After the programs that tests leave running, which write what they still
			// hold.
			SpringApplication.getShutdownHandlers().add(() -> clear(room));
			return room;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void clear(Path room) {
		try {
			FileSystemUtils.deleteRecursively(room);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes an empty directory.
	 * @return a directory of its own
	 */
	public static Path directory() {
		try {
			return Files.createTempDirectory(ROOM, NAME);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path file(String suffix) throws IOException {
		return Files.createTempFile(ROOM, NAME, suffix);
	}

}
