package dev.earshot.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.earshot.TemporaryFiles;
import dev.earshot.backup.age.AgeOutputStream;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RestoreTests {

	private static final String PASSPHRASE = TestInstallation.PASSPHRASE.text();

	private final TestInstallation target = TestInstallation.empty();

	@Test
	void restoresOnAnEmptyMachine() {
		Path former = this.target.restore(CommandContext::open)
			.run(TestInstallation.used().backupFile(), PASSPHRASE)
			.former();
		assertThat(this.target.read("earshot.key")).isEqualTo(TestVault.KEY + "\n");
		assertThat(count("account")).isPositive();
		assertThat(former).doesNotExist();
		assertOnlyOurFilesAreLeft();
	}

	@Test
	void tellsWhenTheBackupWasMadeAndHowManyPeopleItHolds() {
		assertThat(this.target.restore(CommandContext::open).run(TestInstallation.used().backupFile(), PASSPHRASE))
			.returns(TestInstallation.NOW, Restore.Restored::createdAt)
			.returns(1L, Restore.Restored::people);
	}

	@Test
	void migratesWhatAnOlderEarshotMade() {
		this.target.restore(CommandContext::open).run(TestInstallation.used().backupFile(), PASSPHRASE);
		assertThat(count("oauth_token")).isPositive();
	}

	@Test
	void keepsTheFormerFiles() {
		occupy();
		Path former = this.target.restore((_) -> 0).run(TestInstallation.used().backupFile(), PASSPHRASE).former();
		assertThat(former.resolve("earshot.db")).hasContent("the former database");
		assertThat(former.resolve("earshot.db-wal")).hasContent("its log");
		assertThat(former.resolve("earshot.key")).hasContent("the former key");
		assertThat(this.target.data().resolve("earshot.db-wal")).doesNotExist();
	}

	@Test
	void refusesAWrongPassphrase() {
		assertRefused(TestInstallation.used().backupFile(), "another pass phrase", BackupRefusal.WRONG_PASSPHRASE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 100, 1000 })
	void refusesATruncatedBackup(int missing) throws IOException {
		byte[] backup = TestInstallation.used().backup();
		assertRefused(file(Arrays.copyOf(backup, backup.length - missing)), PASSPHRASE, BackupRefusal.BACKUP_DAMAGED);
	}

	@Test
	void refusesABackupOfWhichABitChanged() throws IOException {
		byte[] backup = TestInstallation.used().backup();
		backup[backup.length / 2] ^= 1;
		assertRefused(file(backup), PASSPHRASE, BackupRefusal.BACKUP_DAMAGED);
	}

	@Test
	void refusesAForeignFile() throws IOException {
		byte[] foreign = "holiday.jpg".repeat(100).getBytes(StandardCharsets.US_ASCII);
		assertRefused(file(foreign), PASSPHRASE, BackupRefusal.BACKUP_FOREIGN);
	}

	@Test
	void refusesAFileOfAgeThatHoldsSomethingElse() throws IOException {
		assertRefused(file(encrypted("a letter".getBytes(StandardCharsets.US_ASCII))), PASSPHRASE,
				BackupRefusal.BACKUP_FOREIGN);
	}

	@Test
	void refusesAnEntryThatDoesNotMatchItsChecksum() throws IOException {
		Manifest manifest = new Manifest(1, "0.1.0", "10", Instant.EPOCH, Map.of("earshot.key", "00"));
		assertRefused(file(encrypted(zip(manifest, "earshot.key"))), PASSPHRASE, BackupRefusal.BACKUP_DAMAGED);
	}

	@Test
	void refusesAnEntryThatWouldLeaveTheDirectory() throws IOException {
		Manifest manifest = new Manifest(1, "0.1.0", "10", Instant.EPOCH, Map.of());
		assertRefused(file(encrypted(zip(manifest, "../earshot.key"))), PASSPHRASE, BackupRefusal.BACKUP_FOREIGN);
	}

	@Test
	void refusesANewerFormat() throws IOException {
		Manifest manifest = new Manifest(2, "9.0.0", "10", Instant.EPOCH, Map.of());
		assertRefused(file(encrypted(zip(manifest, "earshot.key"))), PASSPHRASE, BackupRefusal.BACKUP_NEWER);
	}

	@Test
	void refusesTheDatabaseOfANewerEarshot() {
		TestInstallation newer = TestInstallation.used();
		newer.database().sql("""
				insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
					execution_time, success)
				values (1000, '209901010000', 'future', 'SQL', 'V209901010000__future.sql', '', 1, true)
				""").update();
		assertRefused(newer.backupFile(), PASSPHRASE, BackupRefusal.BACKUP_NEWER);
	}

	@Test
	void refusesADatabaseThatTheKeyDoesNotFit() {
		TestInstallation other = TestInstallation.used();
		other.database().sql("update key_proof set proof = 'bm90aGluZw=='").update();
		assertRefused(other.backupFile(), PASSPHRASE, BackupRefusal.BACKUP_DAMAGED);
	}

	@Test
	void saysThatTheDiskIsFullIfItIsDuringTheMigration() {
		SQLiteException full = new SQLiteException("database or disk is full", SQLiteErrorCode.SQLITE_FULL);
		assertThat(CommandContext.refused(new BeanCreationException("flyway", full)).refusal())
			.isEqualTo(BackupRefusal.DATA_NOT_REPLACED);
	}

	@Test
	void refusesAFileThatIsMissing() {
		assertRefused(this.target.data().resolve("missing"), PASSPHRASE, BackupRefusal.BACKUP_NOT_FOUND);
	}

	@Test
	void refusesIfAnotherKeyWouldBeUsed() {
		Path backup = TestInstallation.used().backupFile();
		Restore restore = this.target.restore(null, "ab".repeat(32), CommandContext::open);
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> restore.run(backup, PASSPHRASE))
			.returns(BackupRefusal.ANOTHER_KEY_CONFIGURED, BackupRefused::refusal);
	}

	@Test
	void leavesPostgresToItsTools() {
		Restore restore = this.target.restore("jdbc:postgresql://127.0.0.1/earshot", null, CommandContext::open);
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> restore.run(Path.of("file"), PASSPHRASE))
			.returns(BackupRefusal.BACKUP_ON_POSTGRES, BackupRefused::refusal);
	}

	private void assertRefused(Path backup, String passphrase, BackupRefusal refusal) {
		occupy();
		Restore restore = this.target.restore(CommandContext::open);
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> restore.run(backup, passphrase))
			.returns(refusal, BackupRefused::refusal);
		assertThat(this.target.read("earshot.db")).isEqualTo("the former database");
		assertThat(this.target.read("earshot.key")).isEqualTo("the former key");
		assertOnlyOurFilesAreLeft();
	}

	private void assertOnlyOurFilesAreLeft() {
		assertThat(this.target.data()).isDirectoryNotContaining("glob:**/{.backup-,before-restore-,restore-}*");
	}

	private void occupy() {
		this.target.write("earshot.db", "the former database");
		this.target.write("earshot.db-wal", "its log");
		this.target.write("earshot.key", "the former key");
	}

	private long count(String table) {
		JdbcClient jdbc = this.target.database();
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static byte[] zip(Manifest manifest, String entry) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(Manifest.NAME));
			zip.write(manifest.json());
			zip.putNextEntry(new ZipEntry(entry));
			zip.write(1);
		}
		return bytes.toByteArray();
	}

	private static byte[] encrypted(byte[] content) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		AgeOutputStream output = AgeOutputStream.begin(file, PASSPHRASE);
		output.write(content);
		output.finish();
		return file.toByteArray();
	}

	private static Path file(byte[] content) throws IOException {
		return Files.write(TemporaryFiles.directory().resolve("backup"), content);
	}

}
