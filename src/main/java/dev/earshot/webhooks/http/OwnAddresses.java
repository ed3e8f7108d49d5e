package dev.earshot.webhooks.http;

import java.net.InetAddress;

/**
 * The addresses of this server.
 */
@FunctionalInterface
interface OwnAddresses {

	// Whether a connection to this address, public or not, would reach this server.
	boolean include(InetAddress address);

}
