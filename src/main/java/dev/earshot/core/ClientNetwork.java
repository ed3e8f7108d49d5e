package dev.earshot.core;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where visitors come from whom a server cannot tell apart.
 *
 * @param name the same for all of them; empty if that is not known
 */
public record ClientNetwork(String name) {

	private static final int BYTES = 8;

	/**
	 * The network of an address. Whoever has one IPv6 address has all of its network.
	 * @param address of a visitor
	 * @return the network
	 */
	public static ClientNetwork of(String address) {
		try {
			return new ClientNetwork((InetAddress.ofLiteral(address) instanceof Inet6Address six)
					? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES)) : address);
		}
		catch (IllegalArgumentException ex) {
			return new ClientNetwork("");
		}
	}

}
