package dev.earshot.web.server;

import java.net.InetAddress;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.catalina.util.NetMaskSet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The proxies whose forwarding headers are trusted. Any other client could pretend to be
 * another client with each request.
 */
@Component
class TrustedProxies {

	private static final String PRIVATE = "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,100.64.0.0/10,"
			+ "127.0.0.0/8,fc00::/7,fe80::/10,::1/128";

	private final boolean expected;

	private final String blocks;

	private final NetMaskSet addresses;

	TrustedProxies(@Value("${server.forward-headers-strategy:none}") String strategy,
			@Value("${earshot.web.trusted-proxies}") String proxies) {
		this.expected = strategy.equalsIgnoreCase("native");
		this.blocks = Stream.of((proxies.isBlank() ? PRIVATE : proxies).split(","))
			.map(String::strip)
			.map(TrustedProxies::block)
			.collect(Collectors.joining(","));
		this.addresses = NetMaskSet.parse(this.blocks);
	}

	// Tomcat takes an address without a prefix length for a regular expression.
	private static String block(String address) {
		return address.contains("/") ? address : address + "/" + (address.contains(":") ? 128 : 32);
	}

	// False if no forwarding header is trusted.
	boolean areExpected() {
		return this.expected;
	}

	boolean include(InetAddress address) {
		return this.expected && this.addresses.contains(address);
	}

	String blocks() {
		return this.blocks;
	}

}
