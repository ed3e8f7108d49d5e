package dev.earshot.webhooks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import dev.earshot.storage.TestVault;
import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import dev.earshot.webhooks.http.HostResolver;
import dev.earshot.webhooks.http.TargetPolicies;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookHttpClient;
import dev.earshot.webhooks.http.WebhookProperties;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class WebhookSenderTests {

	private static final Duration TIMEOUT = Duration.ofMillis(400);

	private static final Duration LONG = Duration.ofMinutes(1);

	private final CountDownLatch end = new CountDownLatch(1);

	private final Target target = Target.open();

	@AfterEach
	void close() {
		this.end.countDown();
		this.target.close();
	}

	@Test
	void signsWhatItSends() {
		assertThat(deliver(LONG, this.target.url()).isSuccess()).isTrue();
		assertThat(this.target.received()).singleElement().satisfies((received) -> {
			assertThat(received.method()).isEqualTo("POST");
			assertThat(received.body()).isEqualTo("{}");
			assertThat(received.header("Content-Type")).startsWith("application/json");
			assertThat(received.header("webhook-id")).isEqualTo("1");
			assertThat(received.header("webhook-timestamp")).isEqualTo("1795262400");
			assertThat(received.header("webhook-signature"))
				.isEqualTo("v1," + TestVault.signature("a2V5", "1.1795262400.{}"));
		});
	}

	@Test
	void reportsTheResponse() {
		this.target.behave(Target.answering(500, "Out of order"));
		Attempt attempt = deliver(LONG, this.target.url());
		assertThat(attempt).extracting(Attempt::status, Attempt::answer, Attempt::error)
			.containsExactly(500, "Out of order", null);
		assertThat(attempt.isSuccess()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void followsNoRedirect(int status) {
		this.target.behave(Target.answering(status, "", "Location", this.target.url() + "/elsewhere"));
		Attempt attempt = deliver(LONG, this.target.url());
		assertThat(attempt).extracting(Attempt::status, Attempt::isSuccess).containsExactly(status, false);
		assertThat(this.target.received()).hasSize(1);
	}

	@Test
	void doesNotRepeatTheRequest() {
		this.target.behave(Target.answering(503, "", "Retry-After", "0"));
		deliver(LONG, this.target.url());
		assertThat(this.target.received()).hasSize(1);
	}

	@Test
	void remembersNoCookies() {
		WebhookSender sender = sender(LONG, InetAddress::getAllByName, "127.0.0.1");
		this.target.behave(Target.answering(200, "", "Set-Cookie", "a=b"));
		sender.deliver(WebhookFixtures.delivery("1", WebhookFixtures.NOON), WebhookFixtures.webhook(this.target.url()));
		sender.deliver(WebhookFixtures.delivery("2", WebhookFixtures.NOON), WebhookFixtures.webhook(this.target.url()));
		assertThat(this.target.received()).hasSize(2).allMatch((received) -> received.header("Cookie").isEmpty());
	}

	@Test
	void timesOutWithoutAResponse() {
		this.target.behave((_) -> block());
		assertThat(deliver(TIMEOUT, this.target.url()).error()).isEqualTo(DeliveryError.TOO_SLOW);
	}

	@Test
	void timesOutWhileHeadersArriveSlowly() throws IOException {
		try (ServerSocket server = dripping("HTTP/1.1 200 OK\r\nX-Drip: ")) {
			assertThat(deliver(TIMEOUT, "http://127.0.0.1:" + server.getLocalPort()).error())
				.isEqualTo(DeliveryError.TOO_SLOW);
		}
	}

	@Test
	void acceptsAStatusWithAnEndlessBody() throws IOException {
		try (ServerSocket server = dripping("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n")) {
			Attempt attempt = deliver(Duration.ofSeconds(5), "http://127.0.0.1:" + server.getLocalPort());
			assertThat(attempt.isSuccess()).isTrue();
			assertThat(attempt.took()).isLessThan(LONG);
		}
	}

	@Test
	void readsOnlyTheBeginningOfAHugeResponse() {
		this.target.behave(WebhookSenderTests::flood);
		Attempt attempt = deliver(LONG, this.target.url());
		assertThat(attempt.isSuccess()).isTrue();
		assertThat(attempt.answer()).hasSize(501);
		assertThat(attempt.took()).isLessThan(LONG);
	}

	@Test
	void refusesHugeHeaders() {
		this.target.behave(Target.answering(200, "", "X-Long", "x".repeat(100_000)));
		assertThat(deliver(LONG, this.target.url()).error()).isEqualTo(DeliveryError.BROKEN);
	}

	@Test
	void reportsARefusedConnection() {
		this.target.close();
		assertThat(deliver(LONG, this.target.url()).error()).isEqualTo(DeliveryError.UNREACHABLE);
	}

	@Test
	void reportsAnUnknownHost() {
		HostResolver nobody = (host) -> {
			throw new UnknownHostException(host);
		};
		assertThat(deliver(sender(LONG, nobody), "https://example.com").error()).isEqualTo(DeliveryError.UNKNOWN_HOST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:%d/", "http://localhost:%d/", "https://127.0.0.1:%d/",
			"https://[::ffff:127.0.0.1]:%d/", "https://user@127.0.0.1:%d/" })
	void sendsNothingToRefusedTargets(String url) {
		WebhookSender sender = sender(LONG, InetAddress::getAllByName);
		assertThat(deliver(sender, url.formatted(this.target.port())).error()).isEqualTo(DeliveryError.REFUSED);
		assertThat(this.target.received()).isEmpty();
	}

	@Test
	void sendsNothingToANameThatBecamePrivateAfterItWasSaved() {
		List<String> answers = new ArrayList<>(List.of("93.184.215.14", "127.0.0.1"));
		HostResolver rebinding = (_) -> new InetAddress[] { InetAddress.ofLiteral(answers.removeFirst()) };
		TargetPolicy policy = TargetPolicies.of(new WebhookProperties(Set.of(), TIMEOUT), rebinding);
		String url = "https://example.com:" + this.target.port() + "/";
		assertThat(policy.refusal(url, WebhookFixtures.ACCOUNT)).isNull();
		assertThat(deliver(sender(LONG, policy), url).error()).isEqualTo(DeliveryError.REFUSED);
	}

	@Test
	void connectsToTheCheckedAddressWithoutAnotherLookup() {
		List<String> asked = new ArrayList<>();
		HostResolver resolver = (host) -> {
			asked.add(host);
			return new InetAddress[] { InetAddress.ofLiteral((asked.size() == 1) ? "127.0.0.1" : "127.0.0.2") };
		};
		WebhookSender sender = sender(LONG, resolver, "hooks.example.com");
		Attempt attempt = deliver(sender, "http://hooks.example.com:" + this.target.port() + "/");
		assertThat(attempt.isSuccess()).isTrue();
		assertThat(asked).containsExactly("hooks.example.com");
		assertThat(this.target.received().getFirst().header("Host")).startsWith("hooks.example.com:");
	}

	private Attempt deliver(Duration timeout, String url) {
		return deliver(sender(timeout, InetAddress::getAllByName, "127.0.0.1"), url);
	}

	private static Attempt deliver(WebhookSender sender, String url) {
		return sender.deliver(WebhookFixtures.delivery("1", WebhookFixtures.NOON), WebhookFixtures.webhook(url));
	}

	private WebhookSender sender(Duration timeout, HostResolver resolver, String... allowed) {
		return sender(timeout, TargetPolicies.of(new WebhookProperties(Set.of(allowed), timeout), resolver));
	}

	private WebhookSender sender(Duration timeout, TargetPolicy policy) {
		WebhookRepository repository = mock(WebhookRepository.class);
		given(repository.sign(any(), anyString()))
			.willAnswer((call) -> TestVault.signature("a2V5", call.getArgument(1)));
		return new WebhookSender(WebhookHttpClient.open(policy, timeout, DefaultClientTlsStrategy.createDefault()),
				policy, repository, new WebhookProperties(Set.of(), timeout), () -> WebhookFixtures.NOON);
	}

	private void block() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void flood(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		byte[] kilobyte = new byte[1024];
		Arrays.fill(kilobyte, (byte) 'x');
		try (OutputStream body = exchange.getResponseBody()) {
			for (int sent = 0; sent < 1_000_000; sent++) {
				body.write(kilobyte);
			}
		}
	}

	// Begins a response and then sends one character every 50 ms.
	private ServerSocket dripping(String beginning) throws IOException {
		ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		Thread.startVirtualThread(() -> drip(server, beginning));
		return server;
	}

	private void drip(ServerSocket server, String beginning) {
		try (var socket = server.accept()) {
			socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
			while (!this.end.await(50, TimeUnit.MILLISECONDS)) {
				socket.getOutputStream().write('x');
			}
		}
		catch (IOException ex) {
			// The client has closed the connection.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
