package dev.earshot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens a card ten times a second and counts what fails.
 */
final class CardVisitors implements AutoCloseable {

	private static final int INTERVAL_MILLIS = 100;

	private final HttpClient http = HttpClient.newHttpClient();

	private final ScheduledExecutorService visits = Executors.newSingleThreadScheduledExecutor();

	private final AtomicInteger opened = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	CardVisitors(String address) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
		this.visits.scheduleAtFixedRate(() -> visit(request), 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void visit(HttpRequest request) {
		try {
			boolean isOk = this.http.send(request, BodyHandlers.discarding()).statusCode() == 200;
			(isOk ? this.opened : this.failed).incrementAndGet();
		}
		catch (IOException ex) {
			this.failed.incrementAndGet();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	int opened() {
		return this.opened.get();
	}

	int failed() {
		return this.failed.get();
	}

	@Override
	public void close() {
		this.visits.shutdownNow();
		this.http.shutdownNow();
	}

}
