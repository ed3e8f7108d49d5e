package dev.earshot.webhooks.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.core.Timeout;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetPolicyTests {

	private static final Duration SOON = Duration.ofMillis(100);

	private static final String PUBLIC = "93.184.215.14";

	private static final AccountId SOMEBODY = new AccountId("somebody");

	private static final OwnAddresses ELSEWHERE = (_) -> false;

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/hook", "https://example.com:8443/hook?key=1",
			"https://93.184.215.14/", "https://[2606:4700:4700::1111]/", "HTTPS://EXAMPLE.COM." })
	void acceptsPublicTargets(String address) {
		assertThat(policy(PUBLIC).refusal(address, SOMEBODY)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "http://example.com/, NOT_HTTPS", "ftp://example.com/, MALFORMED", "file:///etc/passwd, MALFORMED",
			"example.com, MALFORMED", "'', MALFORMED", "https://, MALFORMED", "https:///hook, MALFORMED",
			"https://exa mple.com/, MALFORMED", "https://example.com/#here, MALFORMED",
			"https://example.com:65536/, MALFORMED", "https://me@example.com/, CREDENTIALS",
			"https://me:secret@example.com/, CREDENTIALS", "https://example.com:25/, PORT",
			"https://example.com:22/, PORT", "https://example.com:80/, PORT", "https://example.com:0/, PORT" })
	void refusesInvalidUrls(String address, TargetRefusal refusal) {
		assertThat(policy(PUBLIC).refusal(address, SOMEBODY)).isEqualTo(refusal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://localhost/", "https://LOCALHOST:8443/", "https://localhost./",
			"https://a.localhost/", "https://nas/", "https://homeassistant.local/", "https://printer.lan/",
			"https://db.internal/", "https://router.home.arpa/" })
	void refusesLocalNamesWithoutALookup(String address) {
		TargetPolicy policy = new TargetPolicy(properties(), (_) -> {
			throw new AssertionError("Nobody is to be asked");
		}, ELSEWHERE);
		assertThat(policy.refusal(address, SOMEBODY)).isEqualTo(TargetRefusal.PRIVATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1/", "https://10.0.0.7:8443/", "https://169.254.169.254/latest/",
			"https://[::1]/", "https://[::ffff:127.0.0.1]/", "https://[fd00::5]/", "https://[64:ff9b::7f00:1]/",
			"https://[2002:7f00:1::]/", "https://0.0.0.0/", "https://[::]/" })
	void refusesPrivateAddresses(String address) {
		TargetPolicy policy = new TargetPolicy(properties(), InetAddress::getAllByName, ELSEWHERE);
		assertThat(policy.refusal(address, SOMEBODY)).isEqualTo(TargetRefusal.PRIVATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://2130706433/", "https://0177.0.0.1/", "https://017.0.0.1/", "https://0x7f.0.0.1/",
			"https://0x7f000001/", "https://127.1/", "https://127.0.0.01/", "https://1.2.3.4.5/" })
	void refusesAmbiguousAddresses(String address) {
		assertThat(policy(PUBLIC).refusal(address, SOMEBODY)).isIn(TargetRefusal.PRIVATE, TargetRefusal.MALFORMED);
	}

	@Test
	void refusesANameWithOnePrivateAddress() {
		assertThat(policy(PUBLIC, "192.168.1.5").refusal("https://example.com/", SOMEBODY))
			.isEqualTo(TargetRefusal.PRIVATE);
		assertThatExceptionOfType(TargetPolicy.Refused.class)
			.isThrownBy(() -> policy(PUBLIC, "::1").addresses("example.com"));
	}

	@Test
	void refusesItsOwnAddressUnderAnyName() {
		TargetPolicy policy = new TargetPolicy(properties(), resolving(PUBLIC), InetAddress.ofLiteral(PUBLIC)::equals);
		assertThat(policy.refusal("https://example.com/", SOMEBODY)).isEqualTo(TargetRefusal.PRIVATE);
		assertThatExceptionOfType(TargetPolicy.Refused.class).isThrownBy(() -> policy.addresses(PUBLIC));
	}

	@Test
	void refusesUnknownNames() {
		assertThat(policy().refusal("https://example.com/", SOMEBODY)).isEqualTo(TargetRefusal.UNKNOWN_HOST);
	}

	@Test
	void doesNotWaitForALookupThatNeverEnds() {
		CountDownLatch end = new CountDownLatch(1);
		TargetPolicy policy = new TargetPolicy(properties("homeassistant.local"), (host) -> waiting(host, end),
				ELSEWHERE, new Timeout(SOON));
		assertThat(policy.refusal("https://example.com/", SOMEBODY)).isEqualTo(TargetRefusal.TOO_SLOW);
		assertThat(policy.refusal("https://homeassistant.local/", SOMEBODY)).isNull();
		end.countDown();
	}

	@Test
	void looksUpFewNamesOfOnePersonAtATime() {
		CountDownLatch end = new CountDownLatch(1);
		TargetPolicy policy = new TargetPolicy(properties(), (host) -> waiting(host, end), ELSEWHERE,
				new Timeout(SOON));
		assertThat(
				IntStream.range(0, 300).filter((name) -> policy.refusal(url(name), SOMEBODY) != TargetRefusal.TOO_MANY))
			.hasSize(3);
		assertThat(policy.refusal(url(1), new AccountId("another"))).isEqualTo(TargetRefusal.TOO_SLOW);
		end.countDown();
		Awaitility.await().until(() -> policy.refusal(url(1), SOMEBODY) == TargetRefusal.UNKNOWN_HOST);
	}

	private static String url(int name) {
		return "https://name" + name + ".example.com/";
	}

	private static InetAddress[] waiting(String host, CountDownLatch end) throws UnknownHostException {
		try {
			end.await();
			throw new UnknownHostException(host);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void refusesLongUrls() {
		assertThat(policy(PUBLIC).refusal("https://example.com/" + "x".repeat(2000), SOMEBODY))
			.isEqualTo(TargetRefusal.TOO_LONG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://homeassistant.local:8123/api", "https://HomeAssistant.local./api",
			"http://192.168.1.5:25/", "http://[fd00::5]/", "https://homeassistant.local/" })
	void acceptsHostsThatTheOwnerAllows(String address) {
		TargetPolicy policy = new TargetPolicy(properties("homeassistant.local", "192.168.1.5", "[FD00::5]"),
				resolving("192.168.1.5"), ELSEWHERE);
		assertThat(policy.refusal(address, SOMEBODY)).isNull();
	}

	@Test
	void allowsExactHostsOnly() {
		TargetPolicy policy = new TargetPolicy(properties("homeassistant.local"), resolving("192.168.1.5"), ELSEWHERE);
		assertThat(policy.refusal("https://x.homeassistant.local/", SOMEBODY)).isEqualTo(TargetRefusal.PRIVATE);
		assertThat(policy.refusal("https://homeassistant.local.example.com/", SOMEBODY))
			.isEqualTo(TargetRefusal.PRIVATE);
		assertThat(policy.refusal("https://me@homeassistant.local/", SOMEBODY)).isEqualTo(TargetRefusal.CREDENTIALS);
	}

	@Test
	void acceptsAnAllowedHostThatIsUnavailable() {
		TargetPolicy policy = new TargetPolicy(properties("homeassistant.local"), resolving(), ELSEWHERE);
		assertThat(policy.refusal("http://homeassistant.local/", SOMEBODY)).isNull();
	}

	static WebhookProperties properties(String... hosts) {
		return new WebhookProperties(Set.of(hosts), Duration.ofSeconds(1));
	}

	private static TargetPolicy policy(String... addresses) {
		return new TargetPolicy(properties(), resolving(addresses), ELSEWHERE);
	}

	static HostResolver resolving(String... addresses) {
		return (host) -> {
			if (addresses.length == 0) {
				throw new UnknownHostException(host);
			}
			return Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
		};
	}

}
