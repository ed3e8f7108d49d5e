package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.storage.DataDirectory;

/**
 * Puts restored files in the place of those in the data directory. Those are moved to a
 * directory inside it first, and moved back if anything fails. Meanwhile a mark keeps
 * Earshot from starting with half of the files.
 */
final class Replacement {

	private static final List<String> FILES = List.of("earshot.db", "earshot.db-wal", "earshot.db-shm", "earshot.key");

	private final Path data;

	private final Path former;

	private final Rename rename;

	private final Deque<Path> movedOut = new ArrayDeque<>();

	private final Deque<Path> movedIn = new ArrayDeque<>();

	Replacement(Path data, String former) {
		this(data, former, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
	}

	Replacement(Path data, String former, Rename rename) {
		this.data = data;
		this.former = data.resolve(former);
		this.rename = rename;
	}

	/**
	 * Moves back what a process moved that was killed.
	 * @param data the data directory
	 * @throws IOException if it cannot be moved
	 */
	static void undoInterrupted(Path data) throws IOException {
		Path mark = data.resolve(DataDirectory.RESTORE_MARK);
		if (Files.exists(mark)) {
			List<String> lines = Files.readAllLines(mark);
			Path former = data.resolve(lines.getFirst());
			for (String name : FILES) {
				undo(name, data, former, lines.contains(name));
			}
			Files.deleteIfExists(former);
			Files.delete(mark);
		}
	}

	private static void undo(String name, Path data, Path former, boolean wasThere) throws IOException {
		if (Files.exists(former.resolve(name))) {
			Files.move(former.resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
		else if (!wasThere) {
			Files.deleteIfExists(data.resolve(name));
		}
	}

	/**
	 * Moves the files.
	 * @param restored the directory of the restored files
	 * @throws IOException if a file cannot be moved; then all are where they were
	 */
	void moveIn(Path restored) throws IOException {
		Files.createDirectory(this.former);
		Path mark = this.data.resolve(DataDirectory.RESTORE_MARK);
		try {
			write(mark);
			moveAll(this.data, this.former, this.movedOut);
			moveAll(restored, this.data, this.movedIn);
		}
		catch (IOException ex) {
			moveBack(this.movedIn, restored);
			moveBack(this.movedOut, this.data);
			Files.delete(this.former);
			Files.deleteIfExists(mark);
			throw ex;
		}
		Files.delete(mark);
		deleteIfEmpty();
	}

	// Names the directory of the former files, and the files that were there. It appears
	// with all of its content.
	private void write(Path mark) throws IOException {
		Stream<String> present = FILES.stream().filter((name) -> Files.exists(this.data.resolve(name)));
		Stream<String> lines = Stream.concat(Stream.of(this.former.getFileName().toString()), present);
		Path part = this.data.resolve(DataDirectory.RESTORE_MARK + ".part");
		Files.writeString(part, String.join("\n", lines.toList()), StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
		Files.move(part, mark, StandardCopyOption.ATOMIC_MOVE);
	}

	private void moveAll(Path from, Path to, Deque<Path> moved) throws IOException {
		for (String name : FILES) {
			if (Files.exists(from.resolve(name))) {
				this.rename.apply(from.resolve(name), to.resolve(name));
				moved.push(to.resolve(name));
			}
		}
	}

	private static void moveBack(Deque<Path> moved, Path origin) throws IOException {
		for (Path file : moved) {
			Files.move(file, origin.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	// On a new machine there was nothing to keep.
	private void deleteIfEmpty() throws IOException {
		try (Stream<Path> files = Files.list(this.former)) {
			if (files.findAny().isPresent()) {
				return;
			}
		}
		Files.delete(this.former);
	}

	/**
	 * Gives a file another name.
	 */
	@FunctionalInterface
	interface Rename {

		void apply(Path from, Path to) throws IOException;

	}

}
