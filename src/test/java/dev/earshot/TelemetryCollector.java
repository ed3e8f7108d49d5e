package dev.earshot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Receives what the program sends by the protocol of OpenTelemetry (OTLP), on this
 * machine.
 */
final class TelemetryCollector implements AutoCloseable {

	private final Map<String, String> received = new ConcurrentHashMap<>();

	private final HttpServer server;

	TelemetryCollector() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::receive);
		this.server.start();
	}

	private void receive(HttpExchange exchange) throws IOException {
		String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
		this.received.merge(exchange.getRequestURI().getPath(), content, String::concat);
		exchange.sendResponseHeaders(200, -1);
		exchange.close();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * What has arrived so far. Texts are readable in it.
	 * @param path such as {@code /v1/traces}
	 * @return all bodies, one after the other
	 */
	String received(String path) {
		return this.received.getOrDefault(path, "");
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
