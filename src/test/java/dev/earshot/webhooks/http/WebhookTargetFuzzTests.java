package dev.earshot.webhooks.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.core.AccountId;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookTargetFuzzTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final TargetPolicy POLICY = TargetPolicies.of(new WebhookProperties(Set.of(), Duration.ofSeconds(1)),
			WebhookTargetFuzzTests::addressesOf);

	// As the JDK reads literals, also those that it takes only for compatibility.
	private static InetAddress[] addressesOf(String host) throws UnknownHostException {
		try {
			return new InetAddress[] { InetAddress.ofLiteral(host) };
		}
		catch (IllegalArgumentException ex) {
			return new InetAddress[] { posix(host) };
		}
	}

	private static InetAddress posix(String host) throws UnknownHostException {
		try {
			return Inet4Address.ofPosixLiteral(host);
		}
		catch (IllegalArgumentException ex) {
			throw new UnknownHostException(host);
		}
	}

	@MethodSource
	@DictionaryEntries({ "https://", "[::ffff:", "[fe80::1%25eth0]", "0x7f", "127.", "@", "localhost", ".internal" })
	@FuzzTest
	void noAddressLeadsIntoAPrivateNetwork(byte[] input) {
		String address = new String(input, StandardCharsets.UTF_8);
		if (POLICY.refusal(address, ACCOUNT) == null) {
			URI url = URI.create(address);
			assertThat(url.getScheme()).isEqualToIgnoringCase("https");
			assertThat(url).hasNoUserInfo().hasNoFragment();
			InetAddress found = InetAddress.ofLiteral(TargetHost.normalize(url.getHost()));
			assertThat(found.isLoopbackAddress() || found.isSiteLocalAddress() || found.isLinkLocalAddress()
					|| found.isAnyLocalAddress() || found.isMulticastAddress())
				.isFalse();
		}
	}

	static Stream<byte[]> noAddressLeadsIntoAPrivateNetwork() {
		return Seeds.of("https://93.184.215.14/hook?x=1", "https://[2606:2800:21f:cb07::1]:8443/", "https://127.1/",
				"https://[::ffff:10.0.0.1]/", "https://0x7f000001/", "https://2130706433/", "https://localhost./",
				"http://10.0.0.1:8080/", "https://[fe80::1%25lo]/", "https://[::ffff:7f00:1]/", "https://0177.0.0.1/",
				"HTTPS://kim:x@93.184.215.14:443/#f");
	}

}
