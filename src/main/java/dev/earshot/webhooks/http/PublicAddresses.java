package dev.earshot.webhooks.http;

import java.net.Inet4Address;

import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Matches addresses of the public internet. Spring Boot's filter knows the special
 * addresses in IANA's registries but one. Of IPv6 only global unicast counts, which
 * excludes all forms that contain an IPv4 address.
 */
final class PublicAddresses {

	static final InetAddressFilter FILTER = InetAddressFilter.externalAddresses()
		.and(InetAddressFilter.adapt(Inet4Address.class::isInstance).or("2000::/3"))
		.andNot("3fff::/20");

	private PublicAddresses() {
	}

}
