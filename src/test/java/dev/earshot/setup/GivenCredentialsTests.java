package dev.earshot.setup;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class GivenCredentialsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "systemEnvironment | ENVIRONMENT",
			"Config resource 'file [.env]' via location | DOT_ENV", "Config tree '/run/secrets' | SECRETS" })
	void tellWhereTheyCameFrom(String source, CredentialsOrigin origin) {
		assertThat(given(source, "1".repeat(32), "a".repeat(32)).find()).get()
			.extracting(Registration::origin)
			.isEqualTo(origin);
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", ", ", "11111111111111111111111111111111, ''" })
	void areAbsentUnlessBothAreThere(@Nullable String id, @Nullable String secret) {
		assertThat(given("systemEnvironment", id, secret).find()).isEmpty();
	}

	@Test
	void loseTheQuotesOfAnEnvironmentFile() {
		assertThat(given(".env", "\"" + "1".repeat(32) + "\"", "'" + "a".repeat(32) + "'").find()).get()
			.extracting(Registration::credentials)
			.isEqualTo(new ClientCredentials("1".repeat(32), "a".repeat(32)));
	}

	@Test
	void hideTheSecretInTheirTextForm() {
		assertThat(new SetupProperties("id", "hidden").toString()).doesNotContain("hidden");
		assertThat(new ClientCredentials("id", "hidden").toString()).doesNotContain("hidden");
		assertThat(new CredentialsForm("id", "hidden").toString()).doesNotContain("hidden");
	}

	private static GivenCredentials given(String source, @Nullable String id, @Nullable String secret) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource(source, Map.of("SPOTIFY_CLIENT_SECRET", "given")));
		return new GivenCredentials(new SetupProperties(id, secret), environment);
	}

}
