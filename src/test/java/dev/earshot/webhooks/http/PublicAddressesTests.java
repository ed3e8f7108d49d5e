package dev.earshot.webhooks.http;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicAddressesTests {

	@ParameterizedTest
	@ValueSource(strings = { "1.1.1.1", "93.184.215.14", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
			"192.169.0.1", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001:82a::200e", "2001:200::1",
			"3ffe::1", "3fff:1000::1" })
	void includePublicAddresses(String address) {
		assertThat(PublicAddresses.FILTER.matches(InetAddress.ofLiteral(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1",
			"127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.0.9",
			"192.0.0.10", "192.0.2.1", "192.88.99.1", "192.168.1.5", "198.18.0.1", "198.51.100.7", "203.0.113.9",
			"224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255" })
	void excludeSpecialIpv4Addresses(String address) {
		assertThat(PublicAddresses.FILTER.matches(InetAddress.ofLiteral(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "100::1",
			"2001::1", "2001:1ff:ffff::1", "2001:db8::1", "3fff::1", "3fff:fff::1", "5f00::1", "1000::1", "4000::1",
			"e000::1" })
	void excludeSpecialIpv6Addresses(String address) {
		assertThat(PublicAddresses.FILTER.matches(InetAddress.ofLiteral(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "::ffff:127.0.0.1", "::ffff:192.168.1.5", "::127.0.0.1", "::8.8.8.8", "64:ff9b::808:808",
			"2002:7f00:1::", "2002:c0a8:105::1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
			"2001:0:4136:e378:8000:63bf:3fff:fdd2" })
	void excludeIpv6AddressesThatContainIpv4(String address) {
		assertThat(PublicAddresses.FILTER.matches(InetAddress.ofLiteral(address))).isFalse();
	}

}
