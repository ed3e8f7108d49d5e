package dev.earshot.webhooks.http;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.earshot.core.ClientNetwork;
import dev.earshot.web.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds this server's addresses: those of its network interfaces, with their whole
 * network for IPv6, where neighbours have public addresses as well, and those of the
 * public address, which may be a router's.
 */
@Component
class ServerAddresses implements OwnAddresses {

	private static final Logger logger = LoggerFactory.getLogger(ServerAddresses.class);

	private final PublicUrl publicUrl;

	private final HostResolver resolver;

	private final Supplier<Stream<InetAddress>> interfaces;

	// The last successful look-up, for when the next one fails.
	private volatile Set<InetAddress> publicAddresses = Set.of();

	@Autowired
	ServerAddresses(PublicUrl publicUrl, HostResolver resolver) {
		this(publicUrl, resolver, ServerAddresses::interfaces);
	}

	ServerAddresses(PublicUrl publicUrl, HostResolver resolver, Supplier<Stream<InetAddress>> interfaces) {
		this.publicUrl = publicUrl;
		this.resolver = resolver;
		this.interfaces = interfaces;
	}

	private static Stream<InetAddress> interfaces() {
		try {
			return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
		}
		catch (SocketException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean include(InetAddress address) {
		ClientNetwork network = network(address);
		return this.interfaces.get().map(ServerAddresses::network).anyMatch(network::equals)
				|| publicAddresses().contains(address);
	}

	private static ClientNetwork network(InetAddress address) {
		return ClientNetwork.of(address.getHostAddress());
	}

	private Set<InetAddress> publicAddresses() {
		try {
			String host = TargetHost.normalize(this.publicUrl.value().getHost());
			this.publicAddresses = Set.copyOf(Arrays.asList(this.resolver.addressesOf(host)));
		}
		catch (UnknownHostException ex) {
			logger.debug("The public address cannot be resolved", ex);
		}
		return this.publicAddresses;
	}

}
