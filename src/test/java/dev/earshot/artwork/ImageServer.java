package dev.earshot.artwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A local image server that can misbehave.
 */
final class ImageServer implements AutoCloseable {

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CountDownLatch closing = new CountDownLatch(1);

	private final List<String> requestedPaths = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	ImageServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	List<String> requestedPaths() {
		return this.requestedPaths;
	}

	String serve(String path, String mediaType, byte[] bytes) {
		return on(path, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", mediaType);
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
		});
	}

	String redirect(String path, String to) {
		return on(path, (exchange) -> {
			exchange.getResponseHeaders().set("Location", to);
			exchange.sendResponseHeaders(302, -1);
		});
	}

	/**
	 * Responds with an endless body of undeclared length.
	 */
	String withEndlessResponse(String path) {
		return on(path, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
			exchange.sendResponseHeaders(200, 0);
			while (true) {
				exchange.getResponseBody().write(new byte[8192]);
			}
		});
	}

	String withoutResponse(String path) {
		return on(path, (_) -> awaitClose());
	}

	/**
	 * Responds with the beginning of a body.
	 */
	String withUnfinishedResponse(String path) {
		return on(path, (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
			exchange.sendResponseHeaders(200, 100_000);
			exchange.getResponseBody().write(new byte[10]);
			exchange.getResponseBody().flush();
			awaitClose();
		});
	}

	private void awaitClose() {
		try {
			this.closing.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	String on(String path, Response response) {
		this.server.createContext(path, (exchange) -> {
			this.requestedPaths.add(path);
			try (exchange) {
				response.send(exchange);
			}
		});
		return url() + path;
	}

	@Override
	public void close() {
		this.closing.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * A response of the server.
	 */
	interface Response {

		void send(HttpExchange exchange) throws IOException;

	}

}
