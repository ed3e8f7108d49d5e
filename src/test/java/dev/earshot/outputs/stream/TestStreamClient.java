package dev.earshot.outputs.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads an event stream until it ends.
 */
final class TestStreamClient implements AutoCloseable {

	private static final String HEARTBEAT = "beat";

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final HttpClient http = HttpClient.newHttpClient();

	private final CompletableFuture<HttpResponse<Void>> ended;

	private TestStreamClient(URI address, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
		if (headers.length > 0) {
			request.headers(headers);
		}
		this.ended = this.http.sendAsync(request.build(),
				BodyHandlers.fromLineSubscriber(new LineCollector(this.lines)));
	}

	static TestStreamClient of(String address, String... headers) {
		return new TestStreamClient(URI.create(address), headers);
	}

	List<String> ids() {
		return after("id: ").toList();
	}

	List<String> events() {
		return after("event: ").filter((event) -> !event.equals(HEARTBEAT)).toList();
	}

	/**
	 * Returns the data of the latest event.
	 * @return a line; empty before the first event. Heartbeats come at any moment and do
	 * not count
	 */
	String data() {
		String event = "";
		String data = "";
		for (String line : this.lines) {
			event = line.startsWith("event: ") ? line.substring("event: ".length()) : event;
			data = (line.startsWith("data: ") && !event.equals(HEARTBEAT)) ? line.substring("data: ".length()) : data;
		}
		return data;
	}

	private Stream<String> after(String field) {
		return this.lines.stream()
			.filter((line) -> line.startsWith(field))
			.map((line) -> line.substring(field.length()));
	}

	boolean hasEnded() {
		return this.ended.isDone();
	}

	HttpResponse<Void> response() {
		return this.ended.copy().orTimeout(1, TimeUnit.MINUTES).join();
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
