package dev.earshot.storage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresConnectionTests {

	private static final String PASSWORD = "not-so-secret";

	@ParameterizedTest
	@CsvSource({
			"jdbc:postgresql://127.0.0.1:1/earshot?password=, PostgreSQL cannot be used: Connection to 127.0.0.1:1 refused",
			"jdbc:postgresql://127.0.0.1:port/earshot?password=, EARSHOT_DATABASE_URL is not the URL" })
	void saysWhyThereCanBeNone(String url, String reason) {
		StorageProperties properties = new StorageProperties("data", url + PASSWORD, "earshot", PASSWORD, null, null);
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> PostgresCheck.check(properties))
			.withMessageStartingWith(reason)
			.withMessageNotContaining(PASSWORD);
	}

	@Test
	void repeatsWhatTheServerSays() {
		String url = TestDatabase.postgresUrl().replaceFirst("/[^/?]+\\?", "/nowhere?");
		StorageProperties properties = new StorageProperties("data", url, null, null, null, null);
		assertThatExceptionOfType(StorageUnusable.class).isThrownBy(() -> PostgresCheck.check(properties))
			.withMessageContaining("database \"nowhere\" does not exist");
	}

}
