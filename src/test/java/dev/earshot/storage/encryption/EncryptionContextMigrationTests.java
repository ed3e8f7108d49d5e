package dev.earshot.storage.encryption;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.storage.OldInstallation;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what happens to a database. What the modules read afterwards is shown by their
 * own tests, by {@link TestDatabase#used()}.
 */
class EncryptionContextMigrationTests {

	private static final List<String> TABLES = List.of("key_proof", "registration", "spotify_token", "oauth_token",
			"last_playback", "webhook", "webhook_delivery", "spring_session");

	@ParameterizedTest
	@EnumSource
	void leavesNoTextAsItWas(TestDatabase database) {
		TestDatabase.Upgrade upgrade = database.from(OldInstallation.VERSION, OldInstallation::fill);
		List<String> before = texts(upgrade.jdbc()).filter((text) -> text.matches("[\\w+/]{50,}=*")).toList();
		upgrade.finish();
		assertThat(before).hasSize(13);
		assertThat(texts(upgrade.jdbc())).doesNotContainAnyElementsOf(before);
		new KeyCheckValue(upgrade.jdbc()).verify(TestVault.open(), "EARSHOT_KEY");
	}

	@ParameterizedTest
	@EnumSource
	void endsTheSessionsWhoseCookiesCanBeForged(TestDatabase database) {
		JdbcClient jdbc = database.used();
		assertThat(jdbc.sql("select * from spring_session").query().listOfRows()).isEmpty();
		assertThat(jdbc.sql("select * from spring_session_attributes").query().listOfRows()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void changesNothingUnlessItComesToItsEnd(TestDatabase database) {
		TestDatabase.Upgrade upgrade = database.from(OldInstallation.VERSION, OldInstallation::fill);
		List<String> before = texts(upgrade.jdbc()).toList();
		upgrade.jdbc().sql("create unique index hurdle on webhook_delivery (substr(answer, 1, 2))").update();
		assertThatExceptionOfType(FlywayException.class).isThrownBy(upgrade::finish);
		assertThat(texts(upgrade.jdbc())).isEqualTo(before);
		upgrade.jdbc().sql("drop index hurdle").update();
		upgrade.finish();
		assertThat(texts(upgrade.jdbc())).isNotEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void changesNothingUnderAnotherKeyOrNone(TestDatabase database) {
		TestDatabase.Upgrade upgrade = database.from(OldInstallation.VERSION, OldInstallation::fill);
		List<String> before = texts(upgrade.jdbc()).toList();
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> upgrade.finish("ab".repeat(32)))
			.withStackTraceContaining("The key in EARSHOT_KEY is not the one");
		assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> upgrade.finish(null))
			.withStackTraceContaining("their key is missing");
		assertThat(texts(upgrade.jdbc())).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void goesOnPastWhatCouldNotBeReadBefore(TestDatabase database) {
		JdbcClient jdbc = database.upgraded(OldInstallation.VERSION, (old) -> {
			OldInstallation.fill(old);
			old.sql("update last_playback set state = 'damaged'").update();
		});
		assertThat(texts(jdbc)).contains("damaged");
		new KeyCheckValue(jdbc).verify(TestVault.open(), "EARSHOT_KEY");
	}

	private static Stream<String> texts(JdbcClient jdbc) {
		return TABLES.stream()
			.filter((table) -> exists(jdbc, table))
			.flatMap((table) -> jdbc.sql("select * from " + table).query().listOfRows().stream())
			.flatMap((row) -> row.values().stream())
			.filter(Objects::nonNull)
			.map(String::valueOf);
	}

	// Later migrations have renamed some.
	private static boolean exists(JdbcClient jdbc, String table) {
		try {
			return jdbc.sql("select count(*) from " + table).query(Long.class).single() >= 0;
		}
		catch (BadSqlGrammarException | UncategorizedSQLException ex) {
			return false;
		}
	}

}
