package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.StorageProperties;

import org.springframework.util.StringUtils;

/**
 * Replaces database and key by those of a backup, after it has checked everything. The
 * former files are kept in a directory inside the data directory.
 */
class Restore {

	private final StorageProperties properties;

	private final Path data;

	private final RestoredStorage restored;

	private final InstantSource clock;

	Restore(StorageProperties properties, DataDirectory directory, RestoredStorage restored, InstantSource clock) {
		this.properties = properties;
		this.data = directory.resolve("");
		this.restored = restored;
		this.clock = clock;
	}

	/**
	 * Restores a backup. No other process may use the data directory.
	 * @param file the backup
	 * @param passphrase what it was encrypted with
	 * @return what was restored
	 * @throws BackupRefused if it cannot be restored; nothing was changed
	 */
	Restored run(Path file, String passphrase) {
		if (this.properties.usesPostgres()) {
			throw new BackupRefused(BackupRefusal.BACKUP_ON_POSTGRES);
		}
		try {
			Replacement.undoInterrupted(this.data);
			return replace(file, passphrase);
		}
		catch (IOException ex) {
			throw new BackupRefused(BackupRefusal.DATA_NOT_REPLACED, ex);
		}
	}

	private Restored replace(Path file, String passphrase) throws IOException {
		try (TemporaryDirectory temporary = TemporaryDirectory.in(this.data)) {
			Manifest manifest = BackupReader.unpack(file, passphrase, temporary.path());
			requireConfiguredKey(temporary.resolve(PreparedBackup.KEY));
			long people = this.restored.open(temporary.path());
			String former = "before-restore-" + BackupName.time(this.clock.instant());
			new Replacement(this.data, former).moveIn(temporary.path());
			return new Restored(manifest.createdAt(), people, this.data.resolve(former));
		}
	}

	// A key that is configured would be used in the place of the restored one.
	private void requireConfiguredKey(Path restored) throws IOException {
		String configured = this.properties.key();
		if (StringUtils.hasText(configured)
				&& !configured.strip().equalsIgnoreCase(Files.readString(restored).strip())) {
			throw new BackupRefused(BackupRefusal.ANOTHER_KEY_CONFIGURED);
		}
	}

	/**
	 * What was restored.
	 *
	 * @param createdAt when the backup was made
	 * @param people how many people were connected then, who are connected again
	 * @param former the directory of the files that were there before, which is missing
	 * if there were none
	 */
	record Restored(Instant createdAt, long people, Path former) {
	}

}
