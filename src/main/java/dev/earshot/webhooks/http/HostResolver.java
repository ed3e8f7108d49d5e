package dev.earshot.webhooks.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who knows the addresses of hosts.
 */
@FunctionalInterface
public interface HostResolver {

	/**
	 * All addresses of a host.
	 * @param host a name, or an address in digits
	 * @return at least one
	 * @throws UnknownHostException if there is none
	 */
	InetAddress[] addressesOf(String host) throws UnknownHostException;

}
