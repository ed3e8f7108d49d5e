package dev.earshot.webhooks.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;

import dev.earshot.web.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerAddressesTests {

	private static final PublicUrl URL = new PublicUrl(URI.create("https://music.example.org"));

	private boolean isNameKnown = true;

	private final ServerAddresses own = new ServerAddresses(URL, this::resolve,
			() -> Stream.of("198.51.100.7", "2001:db8:1:2::7").map(InetAddress::ofLiteral));

	@ParameterizedTest
	@ValueSource(strings = { "198.51.100.7", "::ffff:198.51.100.7", "2001:db8:1:2::7" })
	void areThoseOfItsInterfaces(String address) {
		assertThat(isOwn(address)).isTrue();
	}

	@Test
	void areAllOfANetworkInWhichNeighboursHavePublicAddresses() {
		assertThat(isOwn("2001:db8:1:2::8")).isTrue();
	}

	@Test
	void areThoseOfThePublicAddress() {
		assertThat(isOwn("203.0.113.9")).isTrue();
		this.isNameKnown = false;
		assertThat(isOwn("203.0.113.9")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "198.51.100.8", "203.0.113.10", "2001:db8:1:3::7" })
	void areNoOthers(String address) {
		assertThat(isOwn(address)).isFalse();
	}

	@Test
	void areReadFromThisMachine() {
		ServerAddresses real = new ServerAddresses(URL, this::resolve);
		assertThat(real.include(InetAddress.getLoopbackAddress())).isTrue();
		assertThat(real.include(InetAddress.ofLiteral("203.0.113.10"))).isFalse();
	}

	private boolean isOwn(String address) {
		return this.own.include(InetAddress.ofLiteral(address));
	}

	private InetAddress[] resolve(String host) throws UnknownHostException {
		if (!this.isNameKnown || !host.equals("music.example.org")) {
			throw new UnknownHostException(host);
		}
		return new InetAddress[] { InetAddress.ofLiteral("203.0.113.9") };
	}

}
