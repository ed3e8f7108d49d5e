package dev.earshot.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import dev.earshot.webhooks.http.TargetPolicies;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookHttpClient;
import dev.earshot.webhooks.http.WebhookProperties;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Delivers to a server with a self-signed certificate for {@code hooks.example.com}.
 */
class CertificateTests {

	private static final String PASSWORD = "password";

	@TempDir
	static Path folder;

	private static WireMockServer server = new WireMockServer();

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		String keys = folder.resolve("keys").toString();
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		new ProcessBuilder(keytool, "-genkeypair", "-alias", "hooks", "-keyalg", "EC", "-dname", "CN=hooks.example.com",
				"-ext", "san=dns:hooks.example.com", "-keystore", keys, "-storepass", PASSWORD)
			.start()
			.waitFor();
		server = new WireMockServer(WireMockConfiguration.options()
			.dynamicPort()
			.dynamicHttpsPort()
			.keystorePath(keys)
			.keystorePassword(PASSWORD)
			.keyManagerPassword(PASSWORD));
		server.start();
		server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@Test
	void ofUnknownIssuersAreNotTrusted() {
		Attempt attempt = deliver("hooks.example.com", DefaultClientTlsStrategy.createDefault());
		assertThat(attempt.error()).isEqualTo(DeliveryError.TLS);
	}

	@Test
	void haveToBeForTheHostName() throws GeneralSecurityException {
		assertThat(deliver("hooks.example.com", trusting()).isSuccess()).isTrue();
		assertThat(deliver("other.example.com", trusting()).error()).isEqualTo(DeliveryError.TLS);
		assertThat(deliver("127.0.0.1", trusting()).error()).isEqualTo(DeliveryError.TLS);
	}

	private static TlsSocketStrategy trusting() throws GeneralSecurityException {
		return new DefaultClientTlsStrategy(SSLContexts.custom().loadTrustMaterial(null, (_, _) -> true).build());
	}

	private Attempt deliver(String host, TlsSocketStrategy tls) {
		WebhookProperties properties = new WebhookProperties(Set.of(host), Duration.ofMinutes(1));
		TargetPolicy policy = TargetPolicies.of(properties,
				(_) -> new InetAddress[] { InetAddress.getLoopbackAddress() });
		WebhookSender sender = new WebhookSender(WebhookHttpClient.open(policy, properties.timeout(), tls), policy,
				mock(WebhookRepository.class), properties, () -> WebhookFixtures.NOON);
		String url = "https://" + host + ":" + server.httpsPort() + "/";
		return sender.deliver(WebhookFixtures.delivery("1", WebhookFixtures.NOON), WebhookFixtures.webhook(url));
	}

}
