package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

import dev.earshot.TemporaryFiles;
import dev.earshot.backup.Replacement.Rename;
import dev.earshot.storage.DataDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ReplacementTests {

	private final Path data = TemporaryFiles.directory();

	private final Path restored = TemporaryFiles.directory();

	private final Path mark = this.data.resolve(DataDirectory.RESTORE_MARK);

	private final Path former = this.data.resolve("former");

	@BeforeEach
	void fill() throws IOException {
		Files.writeString(this.data.resolve("earshot.db"), "former database");
		Files.writeString(this.data.resolve("earshot.db-wal"), "former log");
		Files.writeString(this.data.resolve("earshot.key"), "former key");
		Files.writeString(this.restored.resolve("earshot.db"), "restored database");
		Files.writeString(this.restored.resolve("earshot.key"), "restored key");
	}

	@Test
	void exchangesTheFiles() throws IOException {
		new Replacement(this.data, "former").moveIn(this.restored);
		assertThat(this.data.resolve("earshot.db")).hasContent("restored database");
		assertThat(this.data.resolve("earshot.key")).hasContent("restored key");
		assertThat(this.data.resolve("earshot.db-wal")).doesNotExist();
		assertThat(this.former.resolve("earshot.db")).hasContent("former database");
		assertThat(this.mark).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4 })
	void movesEverythingBackIfAFileCannotBeMoved(int moves) {
		Replacement replacement = new Replacement(this.data, "former", after(moves, () -> {
			throw new FileSystemException("No space left on device");
		}));
		assertThatIOException().isThrownBy(() -> replacement.moveIn(this.restored));
		assertNothingChanged();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4 })
	void isUndoneAfterAKill(int moves) throws IOException {
		Replacement replacement = new Replacement(this.data, "former", after(moves, () -> {
			throw new Killed();
		}));
		assertThatExceptionOfType(Killed.class).isThrownBy(() -> replacement.moveIn(this.restored));
		assertThat(this.mark).exists();
		Replacement.undoInterrupted(this.data);
		assertNothingChanged();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void leavesNothingOfAKilledOneOnANewMachine(int moves) throws IOException {
		Path empty = TemporaryFiles.directory();
		Replacement replacement = new Replacement(empty, "former", after(moves, () -> {
			throw new Killed();
		}));
		assertThatExceptionOfType(Killed.class).isThrownBy(() -> replacement.moveIn(this.restored));
		Replacement.undoInterrupted(empty);
		assertThat(empty).isEmptyDirectory();
	}

	@Test
	void undoesNothingUnlessItWasInterrupted() throws IOException {
		Replacement.undoInterrupted(this.data);
		assertNothingChanged();
	}

	private void assertNothingChanged() {
		assertThat(this.data.resolve("earshot.db")).hasContent("former database");
		assertThat(this.data.resolve("earshot.db-wal")).hasContent("former log");
		assertThat(this.data.resolve("earshot.key")).hasContent("former key");
		assertThat(this.former).doesNotExist();
		assertThat(this.mark).doesNotExist();
	}

	private static Rename after(int moves, Failure failure) {
		AtomicInteger done = new AtomicInteger();
		return (from, to) -> {
			if (done.getAndIncrement() == moves) {
				failure.occur();
			}
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		};
	}

	/** What ends a replacement. */
	@FunctionalInterface
	private interface Failure {

		void occur() throws IOException;

	}

	/** Stands for {@code kill -9}: nothing catches it. */
	private static final class Killed extends Error {

	}

}
