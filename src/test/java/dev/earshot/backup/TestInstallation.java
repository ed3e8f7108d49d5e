package dev.earshot.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.TemporaryFiles;
import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.snapshot.DatabaseSnapshot;
import dev.earshot.storage.snapshot.InstallationKey;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A data directory, and backups of it at a time that stands still.
 *
 * @param data the data directory
 * @param freeBytes the room on its disk
 */
record TestInstallation(Path data, long freeBytes) {

	static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

	static final Passphrase PASSPHRASE = Passphrase.of("four words are enough");

	static TestInstallation empty() {
		return new TestInstallation(TemporaryFiles.directory(), Long.MAX_VALUE);
	}

	// With the database of an earlier version in it.
	static TestInstallation used() {
		TestInstallation installation = empty();
		OldInstallation.in(installation.data());
		installation.write("earshot.key", TestVault.KEY + "\n");
		return installation;
	}

	TestInstallation withRoomFor(long bytes) {
		return new TestInstallation(this.data, bytes);
	}

	Backups backups() {
		return backups(null);
	}

	Backups backups(@Nullable String databaseUrl) {
		StorageProperties properties = properties(databaseUrl, null);
		DataDirectory directory = new DataDirectory(properties);
		InstallationKey key = (_) -> TestVault.KEY;
		return new Backups(new DatabaseSnapshot(properties, directory), key, directory, clock(), (_) -> this.freeBytes);
	}

	private StorageProperties properties(@Nullable String databaseUrl, @Nullable String key) {
		return new StorageProperties(this.data.toString(), databaseUrl, null, null, key, null);
	}

	Restore restore(RestoredStorage storage) {
		return restore(null, null, storage);
	}

	Restore restore(@Nullable String databaseUrl, @Nullable String key, RestoredStorage storage) {
		StorageProperties properties = properties(databaseUrl, key);
		return new Restore(properties, new DataDirectory(properties), storage, clock());
	}

	ScheduledBackups scheduled(BackupProperties properties, InstantSource clock, ApplicationEventPublisher events) {
		return new ScheduledBackups(backups(), properties, new DataDirectory(properties(null, null)), clock, events);
	}

	static InstantSource clock() {
		return InstantSource.fixed(NOW);
	}

	byte[] backup() {
		try (PreparedBackup backup = backups().prepare()) {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			backup.writeTo(file, PASSPHRASE);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path backupFile() {
		try {
			return Files.write(TemporaryFiles.directory().resolve("earshot.zip.age"), backup());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JdbcClient database() {
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + this.data.resolve("earshot.db"));
		return JdbcClient.create(source);
	}

	String read(String name) {
		try {
			return Files.readString(this.data.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(String name, String content) {
		try {
			Files.writeString(this.data.resolve(name), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
