package dev.earshot.storage.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.Vault;
import dev.earshot.storage.diagnostics.StorageUnusableAnalyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VaultConfigurationTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void opensAgainWithTheSameKey(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		EncryptionContext context = EncryptionContext.of("test");
		String stored = open(jdbc, null).encrypt("secret", context);
		assertThat(open(jdbc, null).decrypt(stored, context)).isEqualTo("secret");
	}

	@Test
	void createsAKeyFileThatOnlyItsOwnerCanRead() throws IOException {
		open(TestDatabase.SQLITE.empty(), null);
		assertThat(Files.getPosixFilePermissions(keyFile())).hasToString("[OWNER_READ, OWNER_WRITE]");
		assertThat(keyFile()).content().matches("[0-9a-f]{64}\n");
	}

	@Test
	void leavesNoDraftOfTheKeyBehind() {
		open(TestDatabase.SQLITE.empty(), null);
		assertThat(this.directory).isDirectoryNotContaining((file) -> !file.equals(keyFile()));
	}

	@Test
	void opensWhenTheLastStartEndedBetweenKeyAndProof() {
		open(TestDatabase.SQLITE.empty(), null);
		assertThat(open(TestDatabase.SQLITE.empty(), null)).isNotNull();
	}

	@Test
	void stopsWhenTheKeyIsAnother() throws IOException {
		JdbcClient jdbc = TestDatabase.SQLITE.empty();
		open(jdbc, null);
		Files.writeString(keyFile(), "ab".repeat(32));
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, null))
			.withMessage("The key in the file %s is not the one that this database's secrets were encrypted with.",
					keyFile());
	}

	@Test
	void stopsWhenTheKeyIsMissingThoughSecretsAreStored() throws IOException {
		JdbcClient jdbc = TestDatabase.SQLITE.empty();
		open(jdbc, null);
		Files.delete(keyFile());
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, null))
			.withMessageContaining("their key is missing");
		assertThat(keyFile()).doesNotExist();
	}

	@Test
	void stopsWhenTheKeyFileIsDamaged() throws IOException {
		Files.writeString(keyFile(), "not a key");
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(TestDatabase.SQLITE.empty(), null))
			.withMessageEndingWith("is not 64 hexadecimal digits.");
	}

	@Test
	void takesAnEmptyKeyFileForNoneIfNothingIsStored() throws IOException {
		Files.writeString(keyFile(), " \n");
		assertThat(open(TestDatabase.SQLITE.empty(), null)).isNotNull();
		assertThat(keyFile()).content().matches("[0-9a-f]{64}\n");
	}

	@Test
	void stopsWhenTheKeyFileIsEmptyThoughSecretsAreStored() throws IOException {
		JdbcClient jdbc = TestDatabase.SQLITE.empty();
		open(jdbc, null);
		Files.writeString(keyFile(), "");
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, null))
			.withMessageContaining("their key is missing");
		assertThat(keyFile()).isEmptyFile();
	}

	@ParameterizedTest
	@EnumSource
	void prefersTheKeyFromTheEnvironment(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		open(jdbc, "cd".repeat(32));
		assertThat(keyFile()).doesNotExist();
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, "ef".repeat(32)))
			.withMessageStartingWith("The key in EARSHOT_KEY is not the one");
	}

	@Test
	void tellsWhatIsWrongInPlaceOfAStackTrace() {
		StorageUnusable failure = new StorageUnusable("The key is wrong.", "Put back the right one.", null);
		assertThat(new StorageUnusableAnalyzer().analyze(failure)).isNotNull()
			.returns("The key is wrong.", (analysis) -> analysis.getDescription())
			.returns("Put back the right one.", (analysis) -> analysis.getAction());
	}

	@Test
	void refusesADataDirectoryThatIsAFile() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThatExceptionOfType(StorageUnusable.class)
			.isThrownBy(() -> new DataDirectory(properties(file.resolve("data"), null)))
			.withMessageContaining("cannot be created or written to");
	}

	private Path keyFile() {
		return this.directory.resolve("earshot.key");
	}

	private Vault open(JdbcClient jdbc, @Nullable String key) {
		StorageProperties properties = properties(this.directory, key);
		return VaultConfiguration.open(new VaultKey(properties, new DataDirectory(properties)), jdbc, List.of(),
				List::of);
	}

	private static StorageProperties properties(Path directory, @Nullable String key) {
		return new StorageProperties(directory.toString(), null, null, null, key, null);
	}

}
