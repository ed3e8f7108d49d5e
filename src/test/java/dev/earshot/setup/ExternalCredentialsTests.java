package dev.earshot.setup;

import java.util.Map;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.CredentialsOrigin;
import dev.earshot.oauth.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ExternalCredentialsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "systemEnvironment | ENVIRONMENT", ".env-systemEnvironment | DOT_ENV",
			"/run/secrets-systemEnvironment | SECRETS" })
	void tellWhereTheyCameFrom(String source, CredentialsOrigin origin) {
		assertThat(given(source, "1".repeat(32), "a".repeat(32)).find("spotify")).get()
			.extracting(Registration::origin)
			.isEqualTo(origin);
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", ", ", "11111111111111111111111111111111, ''" })
	void areAbsentUnlessBothAreThere(@Nullable String id, @Nullable String secret) {
		assertThat(given("systemEnvironment", id, secret).find("spotify")).isEmpty();
	}

	@Test
	void sayThatOneOfThemIsMissing(CapturedOutput output) {
		given("systemEnvironment", "1".repeat(32), null);
		assertThat(output).contains("one is missing");
	}

	@Test
	void hideTheSecretInTheirTextForm() {
		assertThat(new SetupProperties("id", "hidden").toString()).doesNotContain("hidden");
		assertThat(new ClientCredentials("id", "hidden").toString()).doesNotContain("hidden");
		assertThat(new CredentialsForm("id", "hidden").toString()).doesNotContain("hidden");
	}

	private static ExternalCredentials given(String source, @Nullable String id, @Nullable String secret) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource(source, Map.of("SPOTIFY_CLIENT_SECRET", "given")));
		return new ExternalCredentials(new SetupProperties(id, secret), environment);
	}

}
