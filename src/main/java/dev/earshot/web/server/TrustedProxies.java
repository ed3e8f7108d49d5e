package dev.earshot.web.server;

import java.net.InetAddress;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.catalina.util.NetMaskSet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The proxies that are believed when they say for whom they ask. Anybody else could say
 * so, too, and count as another visitor with each request.
 */
@Component
class TrustedProxies {

	private static final String PRIVATE = "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,100.64.0.0/10,"
			+ "127.0.0.0/8,fc00::/7,fe80::/10,::1/128";

	private final boolean asked;

	private final String blocks;

	private final NetMaskSet addresses;

	/**
	 * Creates it from the settings.
	 * @param strategy {@code native} where there is a proxy
	 * @param proxies addresses and blocks of addresses, with commas between them; all
	 * private ones if it is blank
	 */
	TrustedProxies(@Value("${server.forward-headers-strategy:none}") String strategy,
			@Value("${earshot.web.trusted-proxies}") String proxies) {
		this.asked = strategy.equalsIgnoreCase("native");
		this.blocks = Stream.of((proxies.isBlank() ? PRIVATE : proxies).split(","))
			.map(String::strip)
			.map(TrustedProxies::block)
			.collect(Collectors.joining(","));
		this.addresses = NetMaskSet.parse(this.blocks);
	}

	// Without its length Tomcat takes a block for a regular expression.
	private static String block(String address) {
		return address.contains("/") ? address : address + "/" + (address.contains(":") ? 128 : 32);
	}

	/**
	 * Whether this server stands behind a proxy.
	 * @return {@code false} if nobody at all is believed
	 */
	boolean areExpected() {
		return this.asked;
	}

	boolean include(InetAddress address) {
		return this.asked && this.addresses.contains(address);
	}

	String blocks() {
		return this.blocks;
	}

}
