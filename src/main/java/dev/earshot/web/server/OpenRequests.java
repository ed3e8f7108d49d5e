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

import dev.earshot.web.ConcurrencyLimit;
import dev.earshot.web.ConcurrencyLimit.Permit;
import dev.earshot.web.RateLimiter;
import dev.earshot.web.ServerCapacity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The requests that are being received or answered: as many as the memory holds, a
 * quarter of them of one address at most, and none for ever. What is a stream, or waits
 * for the next request on its connection, is none of them.
 */
@Component
class OpenRequests {

	/** How long a head may take to arrive. */
	static final Duration HEAD_TIMEOUT = Duration.ofSeconds(10);

	/** How long a request may take in all, with its body and its answer. */
	static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(60);

	private static final Logger logger = LoggerFactory.getLogger(OpenRequests.class);

	private static final Duration PERMIT_TIMEOUT = Duration.ofSeconds(5);

	private final OpenConnections connections;

	private final ConcurrencyLimit limit;

	private final RateLimiter warnings;

	private final LongSupplier nanos;

	private final Map<SocketChannel, OpenRequest> open = new ConcurrentHashMap<>();

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

	/**
	 * Waits until there is room for a request whose first bytes are there.
	 * @param connection on which it comes
	 * @return whether there is; if not, the connection had better be closed
	 */
	boolean begin(SocketChannel connection) {
		Optional<Permit> permit = this.limit.acquire(this.connections.key(connection), PERMIT_TIMEOUT);
		permit.ifPresent((room) -> this.open.put(connection, new OpenRequest(room, this.nanos.getAsLong(), false)));
		if (permit.isEmpty() && this.warnings.attempt("").isEmpty()) {
			logger.warn("Connections, such as one from {}, are closed while {} requests are being received or answered",
					this.connections.key(connection), this.open.size());
		}
		return permit.isPresent();
	}

	/**
	 * Notes that the rest of a head has yet to arrive.
	 * @param connection on which it comes
	 */
	void awaitHead(SocketChannel connection) {
		this.open.computeIfPresent(connection, (_, request) -> new OpenRequest(request.permit, request.since, true));
	}

	/**
	 * Notes that a head may be complete.
	 * @param connection on which it came
	 */
	void resume(SocketChannel connection) {
		this.open.computeIfPresent(connection, (_, request) -> new OpenRequest(request.permit, request.since, false));
	}

	void end(SocketChannel connection) {
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

	// Whoever reads or writes there notices and cleans up. Closing it here would take it
	// away from them in the middle.
	private static void shutDown(SocketChannel connection) {
		try {
			connection.shutdownInput();
			connection.shutdownOutput();
		}
		catch (IOException ex) {
			logger.trace("Somebody else was faster", ex);
		}
	}

	private record OpenRequest(Permit permit, long since, boolean isHeadAwaited) {

		boolean isOverdue(long now) {
			Duration most = this.isHeadAwaited ? HEAD_TIMEOUT : TOTAL_TIMEOUT;
			return now - this.since > most.toNanos();
		}

	}

}
