package dev.earshot.web.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.ClientNetwork;
import dev.earshot.web.ConcurrencyLimit;
import dev.earshot.web.ConcurrencyLimit.Permit;
import dev.earshot.web.RateLimiter;
import dev.earshot.web.ServerCapacity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The open connections, with a limit for each client address. A trusted proxy has no
 * limit of its own.
 */
@Component
class OpenConnections {

	private static final Logger logger = LoggerFactory.getLogger(OpenConnections.class);

	// In addition to the event streams.
	private static final int PAGE_CONNECTIONS = 100;

	private final TrustedProxies proxies;

	private final int maxPerAddress;

	private final ConcurrencyLimit limit;

	private final Map<SocketChannel, Permit> open = new ConcurrentHashMap<>();

	private final RateLimiter warnings;

	OpenConnections(TrustedProxies proxies, ServerCapacity capacity,
			@Value("${earshot.live.streams-per-address}") int streams, InstantSource clock) {
		this.proxies = proxies;
		this.maxPerAddress = streams + PAGE_CONNECTIONS;
		this.limit = new ConcurrencyLimit(capacity.connections(), this.maxPerAddress);
		this.warnings = new RateLimiter(1, Duration.ofMinutes(1), clock);
	}

	// False if a limit is reached.
	boolean open(SocketChannel connection) {
		String key = key(connection);
		Optional<Permit> permit = this.limit.acquire(key);
		permit.ifPresent((acquired) -> this.open.put(connection, acquired));
		if (permit.isEmpty() && this.warnings.allows("")) {
			logger.warn("Refusing connections from {}: {} are open from there, or too many in total", key,
					this.maxPerAddress);
		}
		return permit.isPresent();
	}

	void close(SocketChannel connection) {
		Permit permit = this.open.remove(connection);
		if (permit != null) {
			permit.close();
		}
	}

	String key(SocketChannel connection) {
		return address(connection).map(this::key).orElse("");
	}

	private String key(InetSocketAddress peer) {
		return this.proxies.include(peer.getAddress()) ? peer.toString()
				: ClientNetwork.of(peer.getAddress().getHostAddress()).name();
	}

	private static Optional<InetSocketAddress> address(SocketChannel connection) {
		try {
			return Optional.ofNullable((InetSocketAddress) connection.getRemoteAddress());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
