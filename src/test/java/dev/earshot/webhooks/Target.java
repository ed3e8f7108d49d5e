package dev.earshot.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A webhook target on this machine that records requests and responds as a test wants.
 */
public final class Target implements AutoCloseable {

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private volatile Behaviour behaviour = answering(204, "");

	private Target(HttpServer server) {
		this.server = server;
	}

	public static Target open() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			Target target = new Target(server);
			server.createContext("/", target::receive);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.start();
			return target;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void receive(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Map<String, List<String>> headers = Map.copyOf(exchange.getRequestHeaders());
		this.received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), headers, body));
		this.behaviour.respond(exchange);
		exchange.close();
	}

	/**
	 * Responds with a status, a body and headers.
	 * @param status the status
	 * @param body the body
	 * @param headers names and values
	 * @return the behaviour
	 */
	public static Behaviour answering(int status, String body, String... headers) {
		return (exchange) -> {
			for (int header = 0; header < headers.length; header += 2) {
				exchange.getResponseHeaders().set(headers[header], headers[header + 1]);
			}
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
		};
	}

	public void behave(Behaviour behaviour) {
		this.behaviour = behaviour;
	}

	public List<Received> received() {
		return this.received;
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	public String url() {
		return "http://127.0.0.1:" + port() + "/hook";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * How a target responds.
	 */
	@FunctionalInterface
	public interface Behaviour {

		void respond(HttpExchange exchange) throws IOException;

	}

	/**
	 * A request that the target received.
	 *
	 * @param method of the request
	 * @param path of the request
	 * @param headers of the request
	 * @param body of the request
	 */
	public record Received(String method, String path, Map<String, List<String>> headers, String body) {

		public String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((header) -> header.getKey().equalsIgnoreCase(name))
				.map((header) -> header.getValue().getFirst())
				.findFirst()
				.orElse("");
		}

	}

}
