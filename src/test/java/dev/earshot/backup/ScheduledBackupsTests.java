package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.backup.BackupAudit.BackupFailed;
import dev.earshot.backup.BackupAudit.BackupMade;
import dev.earshot.storage.TestVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduledBackupsTests {

	private static final String FIRST = "earshot-20261129T100000Z.zip.age";

	private final List<Object> events = new ArrayList<>();

	private final Path directory = TemporaryFiles.directory();

	private final TestInstallation installation = TestInstallation.used();

	private final ScheduledBackups scheduled = scheduled(this.installation, "four words are enough");

	@Test
	void makesOneIfThereIsNone() throws IOException {
		this.scheduled.run();
		assertThat(files()).containsExactly(FIRST);
		assertThat(this.scheduled.view().newest()).isEqualTo(TestInstallation.NOW);
	}

	@Test
	void canBeRestored() {
		this.scheduled.run();
		TestInstallation target = TestInstallation.empty();
		target.restore(CommandContext::open).run(this.directory.resolve(FIRST), "four words are enough");
		assertThat(target.read("earshot.key")).startsWith(TestVault.KEY);
	}

	@Test
	void makesNoneBeforeTheNewestIsOldEnough() throws IOException {
		have(TestInstallation.NOW.minus(Duration.ofHours(23)));
		this.scheduled.run();
		assertThat(files()).containsExactly("earshot-20261128T110000Z.zip.age");
	}

	@Test
	void keepsTheNewestAndEverythingElse() throws IOException {
		for (int day = 1; day <= 5; day++) {
			have(TestInstallation.NOW.minus(Duration.ofDays(day)));
		}
		Files.createFile(this.directory.resolve("notes.txt"));
		this.scheduled.run();
		assertThat(files()).containsExactly("earshot-20261127T100000Z.zip.age", "earshot-20261128T100000Z.zip.age",
				FIRST, "notes.txt");
	}

	@Test
	void makesNoneWithoutAPassphrase() throws IOException {
		ScheduledBackups off = scheduled(this.installation, null);
		off.run();
		assertThat(files()).isEmpty();
		assertThat(off.view().scheduled()).isFalse();
	}

	@Test
	void keepsTheOldOnesAndSaysWhyIfItCannotMakeOne() throws IOException {
		have(TestInstallation.NOW.minus(Duration.ofDays(9)));
		ScheduledBackups full = scheduled(this.installation.withRoomFor(1000), "four words are enough");
		full.run();
		assertThat(full.view().refusal()).isEqualTo(BackupRefusal.DISK_FULL);
		assertThat(files()).containsExactly("earshot-20261120T100000Z.zip.age");
	}

	@Test
	void saysSoIfTheDirectoryCannotBeWritten() throws IOException {
		Files.delete(this.directory);
		Files.createFile(this.directory);
		this.scheduled.run();
		assertThat(this.scheduled.view().refusal()).isEqualTo(BackupRefusal.BACKUP_NOT_WRITTEN);
	}

	@Test
	void areInTheAuditLogOnce() {
		this.scheduled.run();
		this.scheduled.run();
		assertThat(this.events).containsExactly(new BackupMade());
	}

	@Test
	void areInTheAuditLogOnceIfTheyFail() {
		ScheduledBackups full = scheduled(this.installation.withRoomFor(1000), "four words are enough");
		full.run();
		full.run();
		assertThat(this.events).containsExactly(new BackupFailed("disk-full"));
	}

	private ScheduledBackups scheduled(TestInstallation installation, @Nullable String passphrase) {
		return installation.scheduled(
				new BackupProperties(passphrase, this.directory.toString(), Duration.ofDays(1), 3),
				InstantSource.fixed(TestInstallation.NOW), this.events::add);
	}

	private void have(Instant createdAt) throws IOException {
		Files.createFile(this.directory.resolve(BackupName.of(createdAt)));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
