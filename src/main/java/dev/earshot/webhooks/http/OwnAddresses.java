package dev.earshot.webhooks.http;

import java.net.InetAddress;

/**
 * Who knows the addresses of this server.
 */
@FunctionalInterface
public interface OwnAddresses {

	/**
	 * Whether a connection to an address would end at this server.
	 * @param address public or not
	 * @return {@code false} if it leads elsewhere, as far as is known
	 */
	boolean include(InetAddress address);

}
