package dev.earshot.webhooks.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Looks up the addresses of hosts.
 */
@FunctionalInterface
public interface HostResolver {

	/** Returns all addresses of a name or an IP address, at least one. */
	InetAddress[] addressesOf(String host) throws UnknownHostException;

}
