package dev.earshot.web.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import dev.earshot.core.RequestTime;
import dev.earshot.web.ConcurrencyLimit;
import dev.earshot.web.ConcurrencyLimit.Permit;
import dev.earshot.web.RateLimiter;
import dev.earshot.web.ServerCapacity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The requests that are being received or answered, with limits for their number, their
 * share for each client address (a quarter) and their duration. Event streams and idle
 * connections do not count.
 */
@Component
class OpenRequests implements RequestTime {

	// How long the request line and headers may take to arrive.
	static final Duration HEAD_TIMEOUT = Duration.ofSeconds(10);

	// How long a request may take in total, with its body and response.
	static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(60);

	private static final Logger logger = LoggerFactory.getLogger(OpenRequests.class);

	private static final Duration PERMIT_TIMEOUT = Duration.ofSeconds(5);

	private final OpenConnections connections;

	private final ConcurrencyLimit limit;

	private final RateLimiter warnings;

	private final LongSupplier nanos;

	private final Map<SocketChannel, OpenRequest> open = new ConcurrentHashMap<>();

	// The connection whose request a thread processes.
	private final ThreadLocal<@Nullable SocketChannel> processed = new ThreadLocal<>();

	@Autowired
	OpenRequests(OpenConnections connections, ServerCapacity capacity, InstantSource clock) {
		this(connections, capacity, clock, System::nanoTime);
	}

	OpenRequests(OpenConnections connections, ServerCapacity capacity, InstantSource clock, LongSupplier nanos) {
		this.connections = connections;
		this.limit = new ConcurrencyLimit(capacity.requests(), Math.ceilDiv(capacity.requests(), 4));
		this.warnings = new RateLimiter(1, Duration.ofMinutes(1), clock);
		this.nanos = nanos;
	}

	// Waits for a permit. If this returns false, the connection must be closed.
	boolean begin(SocketChannel connection) {
		Optional<Permit> permit = this.limit.acquire(this.connections.key(connection), PERMIT_TIMEOUT);
		permit.ifPresent(
				(acquired) -> this.open.put(connection, new OpenRequest(acquired, this.nanos.getAsLong(), false)));
		if (permit.isEmpty() && this.warnings.allows("")) {
			logger.warn("Closing connections, such as one from {}: {} requests are being received or answered",
					this.connections.key(connection), this.open.size());
		}
		return permit.isPresent();
	}

	void awaitHead(SocketChannel connection) {
		this.processed.remove();
		this.open.computeIfPresent(connection, (_, request) -> new OpenRequest(request.permit, request.since, true));
	}

	// Records that the headers of a request may be complete.
	void resume(SocketChannel connection) {
		this.processed.set(connection);
		this.open.computeIfPresent(connection, (_, request) -> new OpenRequest(request.permit, request.since, false));
	}

	@Override
	public void restart() {
		SocketChannel connection = this.processed.get();
		if (connection != null) {
			this.open.computeIfPresent(connection,
					(_, request) -> new OpenRequest(request.permit, this.nanos.getAsLong(), false));
		}
	}

	void end(SocketChannel connection) {
		this.processed.remove();
		OpenRequest request = this.open.remove(connection);
		if (request != null) {
			request.permit.close();
		}
	}

	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void endOverdue() {
		long now = this.nanos.getAsLong();
		this.open.forEach((connection, request) -> {
			if (request.isOverdue(now)) {
				shutDown(connection);
			}
		});
	}

	// The thread that uses the connection notices and cleans up. Closing the connection
	// would interfere with that thread.
	private static void shutDown(SocketChannel connection) {
		try {
			connection.shutdownInput();
			connection.shutdownOutput();
		}
		catch (IOException ex) {
			logger.trace("The connection is already closed", ex);
		}
	}

	private record OpenRequest(Permit permit, long since, boolean isHeadAwaited) {

		boolean isOverdue(long now) {
			Duration timeout = this.isHeadAwaited ? HEAD_TIMEOUT : TOTAL_TIMEOUT;
			return now - this.since > timeout.toNanos();
		}

	}

}
