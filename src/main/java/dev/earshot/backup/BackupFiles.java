package dev.earshot.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.storage.PrivateFiles;

/**
 * The backups in a directory. A file appears under its name once it is complete.
 */
class BackupFiles {

	private static final String PART = ".part";

	private final Path directory;

	BackupFiles(Path directory) {
		this.directory = directory;
	}

	Path directory() {
		return this.directory;
	}

	/**
	 * Writes a backup.
	 * @param backup a backup that is ready to be written
	 * @param name the name of the file
	 * @param passphrase encrypts the backup
	 * @return the file
	 * @throws BackupRefused if it cannot be written; nothing is left of it
	 */
	Path write(PreparedBackup backup, String name, Passphrase passphrase) {
		Path file = this.directory.resolve(name);
		Path part = this.directory.resolve(name + PART);
		if (Files.exists(file)) {
			throw new BackupRefused(BackupRefusal.BACKUP_EXISTS);
		}
		try {
			write(backup, part, passphrase);
			return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			delete(part);
			throw new BackupRefused(BackupRefusal.BACKUP_NOT_WRITTEN, ex);
		}
	}

	private void write(PreparedBackup backup, Path part, Passphrase passphrase) throws IOException {
		Files.createDirectories(this.directory);
		try (OutputStream output = Files.newOutputStream(part, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.DSYNC)) {
			PrivateFiles.restrict(part);
			backup.writeTo(output, passphrase);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new BackupRefused(BackupRefusal.BACKUP_NOT_WRITTEN, ex);
		}
	}

	Optional<Instant> newest() {
		return backups().stream().findFirst().flatMap(BackupFiles::createdAt);
	}

	private static Optional<Instant> createdAt(Path file) {
		return BackupName.createdAt(file.getFileName().toString());
	}

	// Keeps the newest ones. Files with other names stay.
	void deleteAllBut(int kept) {
		backups().stream().skip(kept).forEach(BackupFiles::delete);
	}

	private List<Path> backups() {
		try (Stream<Path> files = Files.exists(this.directory) ? Files.list(this.directory) : Stream.empty()) {
			return files.filter((file) -> createdAt(file).isPresent())
				.sorted(Comparator.comparing(Path::getFileName).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new BackupRefused(BackupRefusal.BACKUP_NOT_WRITTEN, ex);
		}
	}

}
