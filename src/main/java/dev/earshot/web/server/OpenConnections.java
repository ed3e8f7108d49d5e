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
 * The connections that are open, so many of one address at most. A trusted proxy has as
 * many as it has visitors.
 */
@Component
class OpenConnections {

	private static final Logger logger = LoggerFactory.getLogger(OpenConnections.class);

	// For pages, beside the streams.
	private static final int PAGE_CONNECTIONS = 100;

	private final TrustedProxies proxies;

	private final int mostOfOne;

	private final ConcurrencyLimit limit;

	private final Map<SocketChannel, Permit> open = new ConcurrentHashMap<>();

	private final RateLimiter warnings;

	OpenConnections(TrustedProxies proxies, ServerCapacity capacity,
			@Value("${earshot.live.streams-per-address}") int streams, InstantSource clock) {
		this.proxies = proxies;
		this.mostOfOne = streams + PAGE_CONNECTIONS;
		this.limit = new ConcurrencyLimit(capacity.connections(), this.mostOfOne);
		this.warnings = new RateLimiter(1, Duration.ofMinutes(1), clock);
	}

	/**
	 * Notes a new connection.
	 * @param connection that was just made
	 * @return whether there is room for it
	 */
	boolean open(SocketChannel connection) {
		String who = key(connection);
		Optional<Permit> permit = this.limit.acquire(who);
		permit.ifPresent((room) -> this.open.put(connection, room));
		if (permit.isEmpty() && this.warnings.attempt("").isEmpty()) {
			logger.warn("Connections from {} are refused while {} are open from there, or too many in all", who,
					this.mostOfOne);
		}
		return permit.isPresent();
	}

	void close(SocketChannel connection) {
		Permit permit = this.open.remove(connection);
		if (permit != null) {
			permit.close();
		}
	}

	/**
	 * Who shares the room for one address.
	 * @param connection of a visitor
	 * @return the same for all connections of a network, another for each of a proxy
	 */
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
