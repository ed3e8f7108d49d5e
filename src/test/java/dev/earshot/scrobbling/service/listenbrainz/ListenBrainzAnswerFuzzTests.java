package dev.earshot.scrobbling.service.listenbrainz;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.exchange.AnsweringClient;
import dev.earshot.scrobbling.service.exchange.PassingTime;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import dev.earshot.web.PublicUrl;
import dev.earshot.webhooks.http.TargetPolicies;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookProperties;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListenBrainzAnswerFuzzTests {

	private static final Instant NOON = ServiceListens.NOW;

	private static final Instant MORNING = NOON.minus(Duration.ofHours(6));

	private static final ServiceAccount ACCOUNT = new ServiceAccount(URI.create("https://listens.example"), "kim",
			"a-secret-token");

	private final AnsweringClient answering = new AnsweringClient();

	private final ListenBrainz client = client();

	private ListenBrainz client() {
		TargetPolicy policy = TargetPolicies.of(new WebhookProperties(Set.of(), Duration.ofSeconds(1)),
				(_) -> new InetAddress[] { InetAddress.ofLiteral("93.184.215.14") });
		SubmissionClient program = new SubmissionClient("1", new PublicUrl(URI.create("https://music.example.com")));
		PassingTime time = new PassingTime();
		return new ListenBrainz(new ListenBrainzServers(policy, this.answering.http(), program, time, time), policy,
				program, () -> NOON);
	}

	@MethodSource
	@FuzzTest
	void anyAnswerIsUnderstood(byte[] answer) {
		this.answering.answer(answer);
		check(this.client.submit(ACCOUNT, List.of(ServiceListens.listen("Ebb"), ServiceListens.listen("Flow"))));
		check(this.client.stored(ACCOUNT, MORNING, NOON));
	}

	private static void check(ServiceAnswer answer) {
		assertThat(answer.toString()).doesNotContain(ACCOUNT.token()).hasSizeLessThan(600);
	}

	private static void check(StoredAnswer answer) {
		if (answer instanceof StoredAnswer.Known(var listens)) {
			assertThat(listens).hasSizeLessThanOrEqualTo(StoredListens.MAX_LISTENS)
				.doesNotHaveDuplicates()
				.allSatisfy((listen) -> assertThat(listen.startedAt()).isBetween(MORNING, NOON));
		}
	}

	static Stream<byte[]> anyAnswerIsUnderstood() {
		return Stream
			.of("{\"status\":\"ok\"}", "{\"code\":400,\"error\":\"wrong: a-secret-token\"}",
					"""
							{"payload":{"count":2,"listens":[{"listened_at":%d,"track_metadata":{"track_name":"Ebb",
							"artist_name":"Paper Harbor"}},{"listened_at":1,"track_metadata":null}]}}"""
						.formatted(NOON.minusSeconds(60).getEpochSecond()),
					"{\"error\":\"Invalid Method\"}", "<html>")
			.map((body) -> "\n30\n10\n" + body)
			.flatMap(Seeds::of);
	}

}
