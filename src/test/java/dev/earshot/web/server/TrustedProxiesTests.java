package dev.earshot.web.server;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedProxiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "10.1.2.3", "172.17.0.1", "192.168.1.5", "100.64.0.9", "::1", "fd00::5",
			"fe80::1" })
	void areThoseOfPrivateNetworksUnlessTheyAreNamed(String address) {
		assertThat(includes("", address)).isTrue();
		assertThat(includes("203.0.113.9", address)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "203.0.113.9", "8.8.8.8", "2001:db8::1", "172.32.0.1" })
	void areNoneOfTheInternetUnlessTheyAreNamed(String address) {
		assertThat(includes("", address)).isFalse();
		assertThat(includes(" 203.0.113.9, 8.8.8.0/24 ,2001:db8::/32,172.32.0.1", address)).isTrue();
	}

	@Test
	void areNoneWhereNoProxyIsExpected() {
		assertThat(new TrustedProxies("none", "").include(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
	}

	private static boolean includes(String named, String address) {
		return new TrustedProxies("native", named).include(InetAddress.ofLiteral(address));
	}

}
