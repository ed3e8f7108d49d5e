package dev.earshot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the stream of a link as a browser does: it connects again when the stream ends.
 */
public final class StreamViewer implements AutoCloseable {

	private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"]+)\"");

	private static final Duration RECONNECT = Duration.ofSeconds(2);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final HttpRequest request;

	private final List<String> titles = new CopyOnWriteArrayList<>();

	private volatile boolean closed;

	/**
	 * Opens the stream.
	 * @param address its URL
	 */
	public StreamViewer(String address) {
		this.request = HttpRequest.newBuilder(URI.create(address)).build();
		connect();
	}

	private void connect() {
		this.http.sendAsync(this.request, BodyHandlers.ofLines())
			.thenAcceptAsync((response) -> response.body().forEach(this::read))
			.whenComplete((_, _) -> reconnect());
	}

	private void reconnect() {
		if (!this.closed) {
			CompletableFuture.delayedExecutor(RECONNECT.toMillis(), TimeUnit.MILLISECONDS).execute(this::connect);
		}
	}

	// A title that is sent again after a new connection is no change.
	private void read(String line) {
		Matcher title = TITLE.matcher(line);
		if (title.find() && (this.titles.isEmpty() || !this.titles.getLast().equals(title.group(1)))) {
			this.titles.add(title.group(1));
		}
	}

	/**
	 * Returns what was seen.
	 * @return the titles in their order
	 */
	public List<String> titles() {
		return List.copyOf(this.titles);
	}

	@Override
	public void close() {
		this.closed = true;
		this.http.shutdownNow();
	}

}
