package dev.earshot.share.webhook.wire;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the registries of special
 * addresses at IANA. Of IPv6 only what is given out for global use counts; that leaves
 * out every form that hides an IPv4 address inside.
 */
final class PublicInternet {

	private static final List<AddressBlock> NOT_PUBLIC = AddressBlock
		.all("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
				"192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
				"203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
		.toList();

	private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

	private PublicInternet() {
	}

	static boolean has(InetAddress address) {
		boolean mayBe = address instanceof Inet4Address || GLOBAL_UNICAST.has(address);
		return mayBe && NOT_PUBLIC.stream().noneMatch((block) -> block.has(address));
	}

}
