package dev.earshot.webhooks.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Looks up the addresses of hosts.
 */
@FunctionalInterface
public interface HostResolver {

	/**
	 * Returns all addresses of a host.
	 * @param host a name or an IP address
	 * @return at least one
	 * @throws UnknownHostException if there is none
	 */
	InetAddress[] addressesOf(String host) throws UnknownHostException;

}
