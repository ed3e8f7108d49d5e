package dev.earshot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.storage.TestVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class BackupCommandsTests {

	private final TestInstallation installation = TestInstallation.used();

	private final Path directory = TemporaryFiles.directory();

	private final Path file = this.directory.resolve("backup.zip.age");

	@Test
	void backsUpAndRestores(CapturedOutput output) {
		assertThat(run(this.installation, "backup", this.file.toString())).isZero();
		TestInstallation target = TestInstallation.empty();
		assertThat(run(target, "restore", this.file.toString())).isZero();
		assertThat(target.read("earshot.key")).startsWith(TestVault.KEY);
		assertThat(output).contains("The backup is " + this.file + ".", "The backup is restored. Start Earshot now.");
	}

	@Test
	void saysWhoeverHasLeftSinceTheBackupIsHereAgain(CapturedOutput output) {
		run(this.installation, "backup", this.file.toString());
		run(TestInstallation.empty(), "restore", this.file.toString());
		assertThat(output).containsPattern("It was made at 20\\d\\d-[^ ]+Z\\. Connected people in it: 1\\.");
	}

	@Test
	void namesTheFileInADirectoryItself() throws IOException {
		assertThat(run(this.installation, "backup", this.directory.toString())).isZero();
		try (Stream<Path> files = Files.list(this.directory)) {
			assertThat(files.toList()).singleElement().asString().matches(".*/earshot-\\d{8}T\\d{6}Z\\.zip\\.age");
		}
	}

	@Test
	void tellsAFailureInASentence(CapturedOutput output) {
		assertThat(run(this.installation, "restore", this.file.toString())).isEqualTo(1);
		assertThat(output.getAll().lines()).anyMatch(
				(line) -> line.contains("There is no such file to restore, or it cannot be read. Name the backup"));
		assertThat(output).doesNotContain("BackupRefused", "\tat dev.earshot.backup");
	}

	@Test
	void packsNoKeyThatDoesNotOpenTheDatabase(CapturedOutput output) {
		this.installation.write("earshot.key", "ab".repeat(32));
		assertThat(run(this.installation, "backup", this.file.toString())).isEqualTo(1);
		assertThat(output).contains("is not the one that this database's secrets were encrypted with.",
				"The database and its key cannot be copied.");
		assertThat(this.file).doesNotExist();
	}

	@Test
	void overwritesNoFile(CapturedOutput output) throws IOException {
		Files.writeString(this.file, "mine");
		assertThat(run(this.installation, "backup", this.file.toString())).isEqualTo(1);
		assertThat(this.file).hasContent("mine");
		assertThat(output).contains("A file of this name exists already.");
	}

	@Test
	void asksForAPassphraseInATerminalOnly(CapturedOutput output) {
		assertThat(BackupCommands.run(List.of(), "backup", this.file.toString(), data(this.installation))).isEqualTo(1);
		assertThat(output).contains("There is no pass phrase.");
	}

	@Test
	void refusesWrongSettingsAsTheServerDoes() {
		assertThat(BackupCommands.run(List.of(), "backup", "--earshot.backup.keep=none", data(this.installation)))
			.isEqualTo(1);
	}

	@Test
	void isTheFirstArgument() {
		assertThat(BackupCommands.include("backup")).isTrue();
		assertThat(BackupCommands.include("restore", "file")).isTrue();
		assertThat(BackupCommands.include("--server.port=80", "backup")).isFalse();
		assertThat(BackupCommands.include()).isFalse();
	}

	private static int run(TestInstallation installation, String... arguments) {
		return BackupCommands.run(List.of(),
				Stream
					.concat(Arrays.stream(arguments),
							Stream.of(data(installation), "--earshot.backup.passphrase=four words are enough"))
					.toArray(String[]::new));
	}

	private static String data(TestInstallation installation) {
		return "--earshot.storage.data-directory=" + installation.data();
	}

}
