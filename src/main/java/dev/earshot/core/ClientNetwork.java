package dev.earshot.core;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network of a client: one IPv4 address, or the 64-bit IPv6 prefix that one
 * subscriber has at its disposal. Its name is empty if it is unknown.
 */
public record ClientNetwork(String name) {

	private static final int PREFIX_BYTES = 8;

	/** Anything but an IP address belongs to the unknown network. */
	public static ClientNetwork of(String address) {
		try {
			return new ClientNetwork((InetAddress.ofLiteral(address) instanceof Inet6Address six)
					? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES)) : address);
		}
		catch (IllegalArgumentException ex) {
			return new ClientNetwork("");
		}
	}

}
