package dev.earshot.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server in the place of a node: it sends one event at the paths of streams and keeps
 * them open, and a short text everywhere else.
 */
final class PlayedNode implements AutoCloseable {

	static final String EVENT = "event: playback\ndata: {}\n\n";

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final CountDownLatch end = new CountDownLatch(1);

	private final HttpServer server;

	private volatile boolean dying;

	private volatile boolean isFull;

	private PlayedNode(HttpServer server) {
		this.server = server;
	}

	static PlayedNode start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			PlayedNode node = new PlayedNode(server);
			server.createContext("/", node::answer);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.start();
			return node;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.requests.add(exchange.getRequestHeaders()
			.entrySet()
			.stream()
			.map((header) -> header.getKey() + ": " + String.join(", ", header.getValue()))
			.collect(Collectors.joining("\n")));
		if (this.dying) {
			exchange.close();
			return;
		}
		boolean isStream = exchange.getRequestURI().getPath().endsWith("/live");
		if (isStream && this.isFull) {
			exchange.sendResponseHeaders(503, -1);
			return;
		}
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write((isStream ? EVENT : "here").getBytes(StandardCharsets.UTF_8));
			body.flush();
			await(isStream);
		}
	}

	private void await(boolean isStream) {
		try {
			if (isStream) {
				this.end.await();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	// Each with its headers.
	List<String> requests() {
		return this.requests;
	}

	void forget() {
		this.requests.clear();
	}

	/** Closes connections on which requests arrive, as a node does that is killed. */
	void dieOfRequests() {
		this.dying = true;
	}

	/** Refuses streams, as a node does whose visitor has as many as they may have. */
	void refuseStreams(boolean isFull) {
		this.isFull = isFull;
	}

	@Override
	public void close() {
		this.end.countDown();
		this.server.stop(0);
	}

}
