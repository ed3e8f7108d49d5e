package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.outage.FullDisk;
import dev.earshot.storage.snapshot.DatabaseSnapshot;
import dev.earshot.storage.snapshot.InstallationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes backups.
 */
@Component
class Backups {

	private static final Logger logger = LoggerFactory.getLogger(Backups.class);

	private final DatabaseSnapshot database;

	private final InstallationKey key;

	private final Path directory;

	private final InstantSource clock;

	private final FreeSpace freeSpace;

	Backups(DatabaseSnapshot database, InstallationKey key, DataDirectory directory, InstantSource clock,
			FreeSpace freeSpace) {
		this.database = database;
		this.key = key;
		this.directory = directory.resolve("");
		this.clock = clock;
		this.freeSpace = freeSpace;
	}

	boolean areSupported() {
		return this.database.isSupported();
	}

	/**
	 * Copies the database.
	 * @return a backup that is ready to be written
	 * @throws BackupRefused if it cannot be copied; nothing is left of it
	 */
	PreparedBackup prepare() {
		if (!this.database.isSupported()) {
			throw new BackupRefused(BackupRefusal.BACKUP_ON_POSTGRES);
		}
		if (!this.database.exists()) {
			throw new BackupRefused(BackupRefusal.NOTHING_TO_BACK_UP);
		}
		try {
			requireRoom();
			return prepare(TemporaryDirectory.in(this.directory));
		}
		catch (IOException ex) {
			throw refused(ex);
		}
	}

	// The copy is at most as large as the database with its log.
	private void requireRoom() throws IOException {
		if (this.freeSpace.at(this.directory) < this.database.size()) {
			throw new BackupRefused(BackupRefusal.DISK_FULL);
		}
	}

	private PreparedBackup prepare(TemporaryDirectory temporary) throws IOException {
		try {
			Path copy = PreparedBackup.database(temporary);
			this.database.write(copy);
			String version = this.database.schemaVersion(copy);
			String key = this.database.keyOf(copy, this.key);
			return new PreparedBackup(temporary, manifest(copy, key, version), key);
		}
		catch (IOException | SQLException | RuntimeException ex) {
			temporary.close();
			throw refused(ex);
		}
	}

	private static BackupRefused refused(Exception failure) {
		if (FullDisk.isCauseOf(failure)) {
			return new BackupRefused(BackupRefusal.DISK_FULL, failure);
		}
		logger.warn("The database cannot be copied: {}", failure.getMessage());
		return new BackupRefused(BackupRefusal.DATABASE_UNREADABLE, failure);
	}

	private Manifest manifest(Path copy, String key, String schema) throws IOException {
		String version = Backups.class.getPackage().getImplementationVersion();
		Map<String, String> checksums = Map.of(PreparedBackup.DATABASE, Checksum.of(copy), PreparedBackup.KEY,
				Checksum.of(PreparedBackup.keyFile(key)));
		return new Manifest(Manifest.FORMAT, Objects.requireNonNullElse(version, "unknown"), schema,
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS), checksums);
	}

	/**
	 * Tells how much room a disk has left.
	 */
	@FunctionalInterface
	interface FreeSpace {

		/**
		 * Returns the number of bytes that are free on the disk of a directory.
		 * @throws IOException if it cannot be told
		 */
		long at(Path directory) throws IOException;

	}

}
