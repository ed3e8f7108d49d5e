package dev.earshot.webhooks.http;

import java.net.Inet4Address;

import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Tells addresses of the public internet from all others. Spring Boot knows the special
 * addresses of IANA's registries, but for one. Of IPv6 only what is given out for global
 * use counts, which leaves out every form that hides an IPv4 address inside.
 */
final class PublicAddresses {

	static final InetAddressFilter FILTER = InetAddressFilter.externalAddresses()
		.and(InetAddressFilter.adapt(Inet4Address.class::isInstance).or("2000::/3"))
		.andNot("3fff::/20");

	private PublicAddresses() {
	}

}
