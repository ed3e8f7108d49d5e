package dev.earshot.core;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StrictHttpClientTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final List<Headers> received = new CopyOnWriteArrayList<>();

	private final CloseableHttpClient client = StrictHttpClient
		.builder(StrictHttpClient.connections(PATIENCE, PATIENCE).build(), PATIENCE)
		.build();

	private HttpServer server;

	@BeforeEach
	void listen() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		this.server.start();
	}

	@AfterEach
	void close() throws IOException {
		this.client.close();
		this.server.stop(0);
	}

	@Test
	void repeatsNoRequestWhoseConnectionEndsWithoutAnAnswer() {
		answer(HttpExchange::close);
		assertThatExceptionOfType(IOException.class).isThrownBy(this::get);
		assertThat(this.received).hasSize(1);
	}

	@Test
	void repeatsNoRequestThatTheServerIsTooBusyFor() throws IOException {
		answer((exchange) -> send(exchange, 503, Map.of("Retry-After", "0")));
		assertThat(get()).isEqualTo(503);
		assertThat(this.received).hasSize(1);
	}

	@Test
	void followsNoRedirect() throws IOException {
		answer((exchange) -> send(exchange, 302, Map.of("Location", "/elsewhere")));
		assertThat(get()).isEqualTo(302);
		assertThat(this.received).hasSize(1);
	}

	@Test
	void bringsNoCookieBack() throws IOException {
		answer((exchange) -> send(exchange, 204, Map.of("Set-Cookie", "who=somebody")));
		get();
		get();
		assertThat(this.received).hasSize(2).noneMatch((headers) -> headers.containsKey("Cookie"));
	}

	private void answer(HttpHandler handler) {
		this.server.createContext("/", (exchange) -> {
			this.received.add(exchange.getRequestHeaders());
			handler.handle(exchange);
		});
	}

	private static void send(HttpExchange exchange, int status, Map<String, String> headers) throws IOException {
		headers.forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(status, -1);
	}

	private int get() throws IOException {
		HttpGet request = new HttpGet("http://127.0.0.1:" + this.server.getAddress().getPort() + "/");
		return this.client.execute(request, (response) -> response.getCode());
	}

}
