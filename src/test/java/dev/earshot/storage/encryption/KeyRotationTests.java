package dev.earshot.storage.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.EncryptedColumn;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.StorageUnusable;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.spy;

class KeyRotationTests {

	private static final String OLD = TestVault.KEY;

	private static final String NEW = "02".repeat(32);

	private static final List<EncryptedColumn> COLUMNS = List.of(
			EncryptedColumn.of("last_playback", "state", "account_id"),
			EncryptedColumn.of("webhook", "url", "account_id", "id"),
			EncryptedColumn.of("webhook", "secret", "account_id", "id"),
			EncryptedColumn.of("webhook_delivery", "title", "webhook_id", "id"),
			EncryptedColumn.of("webhook_delivery", "body", "webhook_id", "id"),
			EncryptedColumn.of("webhook_delivery", "answer", "webhook_id", "id"));

	private static final EncryptionContext COOKIE = EncryptionContext.of("cookie.session");

	@TempDir
	Path directory;

	private List<String> others = List.of();

	@ParameterizedTest
	@EnumSource
	void leavesNoTextUnderThePreviousKey(TestDatabase database) {
		JdbcClient jdbc = database.used();
		List<String> before = secrets(jdbc, TestVault.withKeyOf((byte) 1));
		open(jdbc, NEW, OLD);
		assertThat(secrets(jdbc, TestVault.withKeyOf((byte) 2))).isEqualTo(before).doesNotContain("unreadable");
		open(jdbc, NEW, null);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotBeginWhileOtherNodesUseThePreviousKey(TestDatabase database) {
		JdbcClient jdbc = database.used();
		List<String> before = secrets(jdbc, TestVault.withKeyOf((byte) 1));
		this.others = List.of("host-1", "host-2");
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, NEW, OLD))
			.withMessage("Other nodes use this database with the previous key: host-1, host-2.")
			.satisfies((failure) -> assertThat(failure.remedy()).contains("Stop all nodes"));
		assertThat(secrets(jdbc, TestVault.withKeyOf((byte) 1))).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void isOverForNodesThatStartLater(TestDatabase database) {
		JdbcClient jdbc = database.used();
		open(jdbc, NEW, OLD);
		this.others = List.of("host-1");
		assertThat(open(jdbc, NEW, OLD)).isNotNull();
	}

	@ParameterizedTest
	@EnumSource
	void goesOnAfterEachText(TestDatabase database) {
		JdbcClient jdbc = database.used();
		List<String> before = secrets(jdbc, TestVault.withKeyOf((byte) 1));
		int interruptions = 0;
		while (isInterruptedAfterOneText(jdbc)) {
			interruptions++;
			assertThat(secrets(jdbc, either())).isEqualTo(before);
			assertInterrupted(() -> open(jdbc, OLD, null));
			assertInterrupted(() -> open(jdbc, NEW, null));
		}
		assertThat(interruptions).isEqualTo(before.size() - 1);
		open(jdbc, NEW, null);
		assertThat(secrets(jdbc, TestVault.withKeyOf((byte) 2))).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void changesNothingWhenItIsComplete(TestDatabase database) {
		JdbcClient jdbc = database.used();
		open(jdbc, NEW, OLD);
		List<String> after = texts(jdbc);
		open(jdbc, NEW, OLD);
		assertThat(texts(jdbc)).isEqualTo(after);
	}

	@ParameterizedTest
	@EnumSource
	void endsWhatWasKilledRightAtTheEnd(TestDatabase database) {
		JdbcClient jdbc = database.used();
		open(jdbc, NEW, OLD);
		new KeyCheckValue(jdbc).beginRotation(TestVault.withKeyOf((byte) 2));
		open(jdbc, NEW, OLD);
		open(jdbc, NEW, null);
	}

	@Test
	void refusesAThirdKeyAfterAnInterruption() {
		JdbcClient jdbc = TestDatabase.SQLITE.used();
		isInterruptedAfterOneText(jdbc);
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, "03".repeat(32), OLD))
			.withMessage("A change to another key than this one was interrupted.");
	}

	@Test
	void hasNoKeyForABackupWhileItIsInterrupted() throws SQLException {
		TestDatabase.Upgrade used = TestDatabase.SQLITE.from(OldInstallation.VERSION, OldInstallation::fill);
		used.finish();
		isInterruptedAfterOneText(JdbcClient.create(used.source()));
		try (Connection connection = used.source().getConnection()) {
			assertInterrupted(() -> key(NEW, OLD).hex(connection));
		}
	}

	@Test
	void changesNothingIfNeitherKeyFits() {
		JdbcClient jdbc = TestDatabase.SQLITE.used();
		List<String> before = texts(jdbc);
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, NEW, "03".repeat(32)))
			.withMessageStartingWith("The key in EARSHOT_KEY_PREVIOUS is not the one");
		assertThat(texts(jdbc)).isEqualTo(before);
	}

	@Test
	void refusesOneKeyForBoth() {
		JdbcClient jdbc = TestDatabase.SQLITE.used();
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, OLD, OLD))
			.withMessage("EARSHOT_KEY and EARSHOT_KEY_PREVIOUS are the same key.");
	}

	@Test
	void replacesAKeyFileThatHoldsThePreviousKey() throws IOException {
		JdbcClient jdbc = TestDatabase.SQLITE.used();
		Files.writeString(keyFile(), OLD);
		open(jdbc, null, OLD);
		assertThat(keyFile()).content().matches("[0-9a-f]{64}\n").doesNotContain(OLD);
		open(jdbc, null, OLD);
		open(jdbc, null, null);
	}

	@Test
	void keepsTheKeyFileIfThePreviousKeyDoesNotFit() throws IOException {
		JdbcClient jdbc = TestDatabase.SQLITE.used();
		Files.writeString(keyFile(), NEW);
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> open(jdbc, null, NEW));
		assertThat(keyFile()).hasContent(NEW);
	}

	@Test
	void readsCookiesOfThePreviousKeyWhileItIsGiven() {
		JdbcClient jdbc = TestDatabase.SQLITE.used();
		String cookie = open(jdbc, OLD, null).encrypt("session", COOKIE);
		assertThat(open(jdbc, NEW, OLD).decrypt(cookie, COOKIE)).isEqualTo("session");
		assertThatIllegalStateException().isThrownBy(() -> open(jdbc, NEW, null).decrypt(cookie, COOKIE));
	}

	private static void assertInterrupted(Runnable start) {
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(start::run)
			.withMessage("The key is being changed, and the change was interrupted.");
	}

	private static boolean isInterruptedAfterOneText(JdbcClient jdbc) {
		try {
			new KeyRotation(jdbc, new KeyCheckValue(jdbc), COLUMNS, List::of).run(TestVault.withKeyOf((byte) 1),
					killed());
			return false;
		}
		catch (UncheckedIOException ex) {
			return true;
		}
	}

	private static Vault killed() {
		Vault vault = spy(TestVault.withKeyOf((byte) 2));
		AtomicInteger texts = new AtomicInteger();
		willAnswer((call) -> {
			if (texts.getAndIncrement() > 0) {
				throw new UncheckedIOException(new IOException("Killed"));
			}
			return call.callRealMethod();
		}).given(vault).encrypt(anyString(), argThat((context) -> !context.purpose().startsWith("key_proof")));
		return vault;
	}

	private static Vault either() {
		return new AesVault(TestVault.key((byte) 2), TestVault.key((byte) 1));
	}

	private Path keyFile() {
		return this.directory.resolve("earshot.key");
	}

	private Vault open(JdbcClient jdbc, @Nullable String key, @Nullable String previous) {
		return VaultConfiguration.open(key(key, previous), jdbc, COLUMNS, () -> this.others);
	}

	private VaultKey key(@Nullable String key, @Nullable String previous) {
		StorageProperties properties = new StorageProperties(this.directory.toString(), null, null, null, key,
				previous);
		return new VaultKey(properties, new DataDirectory(properties));
	}

	private static List<String> secrets(JdbcClient jdbc, Vault vault) {
		List<String> secrets = new ArrayList<>();
		COLUMNS.forEach((column) -> column.rewrite(jdbc, (text, context) -> {
			secrets.add(decrypt(vault, text, context));
			return text;
		}));
		return secrets.stream().sorted().toList();
	}

	private static String decrypt(Vault vault, String text, EncryptionContext context) {
		try {
			return vault.decrypt(text, context);
		}
		catch (IllegalStateException ex) {
			return "unreadable";
		}
	}

	private static List<String> texts(JdbcClient jdbc) {
		return Stream.of("key_proof", "last_playback", "webhook", "webhook_delivery")
			.flatMap((table) -> jdbc.sql("select * from " + table).query().listOfRows().stream())
			.flatMap((row) -> row.values().stream())
			.filter(Objects::nonNull)
			.map(String::valueOf)
			.toList();
	}

}
