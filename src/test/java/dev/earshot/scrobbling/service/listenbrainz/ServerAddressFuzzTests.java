package dev.earshot.scrobbling.service.listenbrainz;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.core.AccountId;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.webhooks.http.TargetPolicies;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookProperties;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerAddressFuzzTests {

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private static final TargetPolicy POLICY = TargetPolicies.of(new WebhookProperties(Set.of(), Duration.ofSeconds(1)),
			(_) -> new InetAddress[] { InetAddress.ofLiteral("93.184.215.14") });

	@MethodSource
	@FuzzTest
	void allCallsGoToTheServerThatWasEntered(byte[] input) {
		Lines lines = Lines.of(input, 2);
		String normalized = ServerAddress.normalized(lines.get(0));
		if (POLICY.refusal(normalized, ACCOUNT) == null) {
			URI base = URI.create(normalized);
			ServerAddress address = new ServerAddress(base);
			assertThat(Stream.of(address.submission(), address.tokenCheck(), address.listens(lines.get(1), 1, 2)))
				.allSatisfy((call) -> assertThat(call.getRawAuthority()).isEqualTo(base.getRawAuthority()));
			assertThat(POLICY.refusal(address.submission())).isNull();
		}
	}

	static Stream<byte[]> allCallsGoToTheServerThatWasEntered() {
		return Seeds.of("https://listens.example/apis/listenbrainz/1/submit-listens\nkim/../x",
				"https://x.example/1/\n?", " https://x.example//\n#ä", "https://x.example?a=b\n",
				"https://x.example/#\n");
	}

}
