package dev.earshot.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.nodes.TestNodes;
import dev.earshot.standin.StandInApp;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.UnsteadyDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegistrationsTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final ClientCredentials FIRST = new ClientCredentials("1".repeat(32), "a".repeat(32));

	private static final ClientCredentials SECOND = new ClientCredentials("1".repeat(32), "b".repeat(32));

	@ParameterizedTest
	@EnumSource
	void areEmptyAtFirst(TestDatabase database) {
		assertThat(registrations(database.empty()).find("spotify")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void keepTheLastCredentials(TestDatabase database) {
		Registrations registrations = registrations(database.empty());
		registrations.register("spotify", FIRST);
		registrations.register("spotify", SECOND);
		assertThat(registrations.find("spotify")).contains(new Registration(SECOND, CredentialsOrigin.BROWSER, NOW));
	}

	@ParameterizedTest
	@EnumSource
	void keepTheSecretUnreadable(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		registrations(jdbc).register("spotify", FIRST);
		assertThat(jdbc.sql("select * from registration").query().singleRow().toString()).contains(FIRST.clientId())
			.doesNotContain(FIRST.clientSecret());
	}

	@ParameterizedTest
	@EnumSource
	void areStillThereIfAnEarlierVersionStoredThem(TestDatabase database) {
		assertThat(registrations(database.used()).find("spotify")).map(Registration::credentials)
			.contains(new ClientCredentials(StandInApp.CLIENT_ID, StandInApp.FIRST_SECRET));
	}

	@ParameterizedTest
	@EnumSource
	void areIgnoredIfTheirSecretBelongsToAnotherApp(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		registrations(jdbc).register("spotify", FIRST);
		jdbc.sql("update registration set client_id = 'another'").update();
		assertThat(registrations(jdbc).find("spotify")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areKnownWhileTheDatabaseIsOutOfReach(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		registrations(unsteady.jdbc()).register("spotify", FIRST);
		Registrations registrations = registrations(unsteady.jdbc());
		unsteady.goAway();
		assertThat(registrations.find("spotify")).map(Registration::credentials).contains(FIRST);
	}

	@ParameterizedTest
	@EnumSource
	void areNotInForceIfTheyCannotBeStored(TestDatabase database) {
		UnsteadyDatabase unsteady = UnsteadyDatabase.of(database);
		Registrations registrations = registrations(unsteady.jdbc());
		unsteady.goAway();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> registrations.register("spotify", FIRST));
		assertThat(registrations.find("spotify")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areOfOneProviderEach(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		registrations(jdbc).register("spotify", FIRST);
		registrations(jdbc).register("elsewhere", SECOND);
		assertThat(registrations(jdbc).find("spotify")).map(Registration::credentials).contains(FIRST);
		assertThat(registrations(jdbc).find("elsewhere")).map(Registration::credentials).contains(SECOND);
	}

	@ParameterizedTest
	@EnumSource
	void areGoneOnceTheyAreRemoved(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		Registrations registrations = registrations(jdbc);
		registrations.register("spotify", FIRST);
		registrations.register("elsewhere", SECOND);
		registrations.remove("elsewhere");
		assertThat(registrations.find("elsewhere")).isEmpty();
		assertThat(registrations(jdbc).find("elsewhere")).isEmpty();
		assertThat(registrations(jdbc).find("spotify")).isPresent();
	}

	private static Registrations registrations(JdbcClient jdbc) {
		return new Registrations(new RegistrationRepository(jdbc, TestVault.open(), TestNodes.messages()),
				InstantSource.fixed(NOW), (_) -> Optional.empty(), (_) -> {
				});
	}

}
