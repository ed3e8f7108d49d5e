package dev.earshot.configuration;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTests {

	private static final String SECRET = "not-so-secret";

	@ParameterizedTest
	@CsvSource({ "earshot.setup.client-id, your_client_id, SPOTIFY_CLIENT_ID",
			"earshot.setup.client-id, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, SPOTIFY_CLIENT_ID",
			"earshot.setup.client-id, <client-id>, SPOTIFY_CLIENT_ID",
			"earshot.public-url, earshot.example.com, EARSHOT_PUBLIC_URL",
			"earshot.public-url, http://localhost:8080, EARSHOT_PUBLIC_URL",
			"earshot.public-url, https://music example.org, EARSHOT_PUBLIC_URL", "server.port, 80a, SERVER_PORT",
			"server.port, 65536, SERVER_PORT", "server.port, tcp://10.0.0.1:80, SERVER_PORT",
			"server.forward-headers-strategy, framework, SERVER_FORWARD_HEADERS_STRATEGY",
			"earshot.web.trusted-proxies, proxy.lan, EARSHOT_TRUSTED_PROXIES",
			"earshot.web.trusted-proxies, '10.0.0.1,10.1.0.0/33', EARSHOT_TRUSTED_PROXIES",
			"earshot.account.sign-up, everybody, EARSHOT_SIGN_UP",
			"earshot.live.streams-per-address, 0, EARSHOT_STREAMS_PER_ADDRESS",
			"earshot.live.streams-per-address, 2147483647, EARSHOT_STREAMS_PER_ADDRESS",
			"earshot.storage.data-directory, ~/earshot, EARSHOT_DATA_DIR",
			"earshot.storage.data-directory, $HOME/earshot, EARSHOT_DATA_DIR",
			"earshot.webhook.hosts, http://lights.lan, EARSHOT_WEBHOOK_HOSTS",
			"earshot.webhook.hosts, 'ok.lan,lights.lan:8123', EARSHOT_WEBHOOK_HOSTS",
			"earshot.webhook.hosts, [fd00::7]:80, EARSHOT_WEBHOOK_HOSTS",
			"earshot.webhook.hosts, lights.lan/hook, EARSHOT_WEBHOOK_HOSTS",
			"earshot.webhook.hosts, *.lan, EARSHOT_WEBHOOK_HOSTS",
			"earshot.spotify.plan.search, many, EARSHOT_SPOTIFY_PLAN_SEARCH",
			"earshot.spotify.api-url, api.spotify.com, EARSHOT_SPOTIFY_API_URL",
			"java.io.tmpdir, /nowhere/at/all, java.io.tmpdir" })
	void refusesWhatCannotBeRight(String property, String value, String variable) {
		assertThatExceptionOfType(WrongSettings.class).isThrownBy(() -> check(Map.of(property, value)))
			.withMessageStartingWith(variable + " is \"" + value + "\", but must be ");
	}

	@ParameterizedTest
	@CsvSource({ "earshot.setup.client-secret, SPOTIFY_CLIENT_SECRET", "earshot.storage.key, EARSHOT_KEY",
			"earshot.metrics.token, EARSHOT_METRICS_TOKEN", "earshot.storage.database-url, EARSHOT_DATABASE_URL" })
	void doesNotShowWhatIsSecret(String property, String variable) {
		assertThatExceptionOfType(WrongSettings.class).isThrownBy(() -> check(Map.of(property, SECRET)))
			.withMessageStartingWith(variable + " is set, but not to ")
			.withMessageNotContaining(SECRET);
	}

	@Test
	void doesNotShowThePasswordInAnAddress() {
		assertThatExceptionOfType(WrongSettings.class)
			.isThrownBy(() -> check(Map.of("earshot.public-url", "https://me:" + SECRET + "@example.org")))
			.withMessageContaining("\"https://...@example.org\"")
			.withMessageNotContaining(SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "earshot.setup.client-id, 5ea5407e57a9d1f0c0ffee00ab1e5afe",
			"earshot.setup.client-id, 4uLU6hMCjMI75M1A2tKUQC", "earshot.public-url, https://earshot.example.com/",
			"earshot.public-url, https://home.example.com/earshot", "earshot.public-url, HTTPS://[fd00::7]:8443",
			"server.port, 0", "server.forward-headers-strategy, NATIVE", "earshot.account.sign-up, Open",
			"earshot.webhook.hosts, 'lights.lan, Home_Assistant,10.0.0.7,[fd00::7]'", "earshot.webhook.hosts, fd00::7",
			"earshot.webhook.hosts, müll.example.", "earshot.storage.database-url, jdbc:postgresql://127.0.0.1/earshot",
			"earshot.storage.data-directory, ''", "earshot.storage.data-directory, ../data",
			"earshot.storage.data-directory, ./~data", "earshot.metrics.token, 0123456789abcdef" })
	void acceptsWhatMayBeRight(String property, String value) {
		assertThatNoException().isThrownBy(() -> check(Map.of(property, value)));
	}

	@Test
	void namesAllThatAreWrongAtOnce() {
		assertThatExceptionOfType(WrongSettings.class)
			.isThrownBy(() -> check(Map.of("server.port", "eighty", "earshot.public-url", "example.org"),
					SettingsSource.files(".env", Map.of(), List.of("Line 7 of .env cannot be read."))))
			.extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
			.hasLineCount(3);
	}

	@ParameterizedTest
	@CsvSource({ "EARSHOT_PUBLIC_URI, EARSHOT_PUBLIC_URL", "EARSHOT_PORT, SERVER_PORT",
			"SPOTIFY_CLIENTID, SPOTIFY_CLIENT_ID", "EARSHOT_CLIENT_SECRET, SPOTIFY_CLIENT_SECRET" })
	void warnsOfAnUnknownNameAndTellsTheNearest(String unknown, String nearest, CapturedOutput output) {
		check(Map.of(), SettingsSource.environment(Map.of(unknown, SECRET)));
		assertThat(output).contains("unknown setting " + unknown + "; did you mean " + nearest + "?")
			.doesNotContain(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "EARSHOT_DATA_DIR", "EARSHOT_STORAGE_DATADIRECTORY", "LOGGING_STRUCTURED_FORMAT_CONSOLE",
			"OTEL_EXPORTER_OTLP_ENDPOINT", "MANAGEMENT_SERVER_PORT", "EARSHOT_SERVICE_HOST", "EARSHOT_PORT_80_TCP",
			"PATH" })
	void doesNotWarnOfNamesThatMeanSomething(String name, CapturedOutput output) {
		check(Map.of(),
				SettingsSource.environment(Map.of(name, "tcp://10.0.0.1:80", "EARSHOT_PORT", "tcp://10.0.0.1")));
		assertThat(output).doesNotContain("unknown setting");
	}

	private static void check(Map<String, Object> properties, SettingsSource... sources) {
		GenericApplicationContext context = new GenericApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", properties));
		for (SettingsSource source : sources) {
			context.getEnvironment().getPropertySources().addFirst(source);
		}
		new SettingsCheck().initialize(context);
	}

}
