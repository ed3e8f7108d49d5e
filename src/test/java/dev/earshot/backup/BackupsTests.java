package dev.earshot.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.earshot.TemporaryFiles;
import dev.earshot.backup.age.AgeInputStream;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class BackupsTests {

	private final TestInstallation installation = TestInstallation.used();

	@Test
	void holdsManifestKeyAndDatabaseInThisOrder() throws IOException {
		Map<String, byte[]> entries = entries(this.installation.backup());
		assertThat(entries).containsOnlyKeys("manifest.json", "earshot.key", "earshot.db");
		assertThat(entries.get("earshot.key")).asString().isEqualTo(TestVault.KEY + "\n");
		assertThat(entries.get("earshot.db")).asString(StandardCharsets.ISO_8859_1).startsWith("SQLite format 3");
	}

	@Test
	void saysWhatItIs() throws IOException {
		Map<String, byte[]> entries = entries(this.installation.backup());
		Manifest manifest = Manifest.read(entry(entries, "manifest.json"));
		assertThat(manifest.createdAt()).isEqualTo(TestInstallation.NOW);
		assertThat(manifest.format()).isEqualTo(1);
		assertThat(manifest.schema()).isEqualTo("10");
		assertThat(manifest.sha256()).containsEntry("earshot.db", Checksum.of(entry(entries, "earshot.db")));
	}

	@Test
	void isConsistentWhileAnotherConnectionWrites() throws IOException, SQLException {
		try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + database());
				Statement statement = writer.createStatement()) {
			statement.execute("pragma journal_mode = wal");
			statement.execute("insert into invitation (spotify_id, invited_at) values ('before', 1)");
			statement.execute("begin immediate");
			statement.execute("insert into invitation (spotify_id, invited_at) values ('during', 1)");
			Path copy = Files.write(TemporaryFiles.directory().resolve("copy.db"),
					entry(entries(this.installation.backup()), "earshot.db"));
			statement.execute("rollback");
			assertThat(invitations(copy)).isEqualTo("before");
		}
	}

	@Test
	void leavesNothingBehind() {
		this.installation.backup();
		assertNothingIsLeft();
	}

	@Test
	void leavesNothingBehindIfItCannotBeWritten() {
		OutputStream broken = new OutputStream() {

			@Override
			public void write(int single) throws IOException {
				throw new IOException("Connection reset");
			}

		};
		assertThatIOException().isThrownBy(() -> {
			try (PreparedBackup backup = this.installation.backups().prepare()) {
				backup.writeTo(broken, TestInstallation.PASSPHRASE);
			}
		});
		assertNothingIsLeft();
	}

	@Test
	void refusesAFullDiskBeforeItCopies() {
		TestInstallation full = this.installation.withRoomFor(1000);
		assertRefused(full.backups(), BackupRefusal.DISK_FULL);
		assertNothingIsLeft();
	}

	@Test
	void refusesADatabaseThatCannotBeRead() throws IOException {
		Files.writeString(database(), "no database ".repeat(1000));
		assertRefused(this.installation.backups(), BackupRefusal.DATABASE_UNREADABLE);
		assertNothingIsLeft();
	}

	@Test
	void refusesADirectoryWithoutADatabase() {
		assertRefused(TestInstallation.empty().backups(), BackupRefusal.NOTHING_TO_BACK_UP);
	}

	@Test
	void leavesPostgresToItsTools() {
		assertRefused(this.installation.backups("jdbc:postgresql://127.0.0.1/earshot"),
				BackupRefusal.BACKUP_ON_POSTGRES);
	}

	private static void assertRefused(Backups backups, BackupRefusal refusal) {
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(backups::prepare)
			.returns(refusal, BackupRefused::refusal);
	}

	private void assertNothingIsLeft() {
		assertThat(this.installation.data()).isDirectoryNotContaining("glob:**/.backup-*");
	}

	private Path database() {
		return this.installation.data().resolve("earshot.db");
	}

	private static String invitations(Path database) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
				Statement statement = connection.createStatement()) {
			return statement.executeQuery("select group_concat(spotify_id) from invitation where invited_at = 1")
				.getString(1);
		}
	}

	private static byte[] entry(Map<String, byte[]> entries, String name) {
		return Objects.requireNonNull(entries.get(name));
	}

	private static Map<String, byte[]> entries(byte[] backup) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				AgeInputStream.open(new ByteArrayInputStream(backup), TestInstallation.PASSPHRASE.text()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		return entries;
	}

}
