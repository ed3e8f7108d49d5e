package dev.earshot.scrobbling.service.lastfm;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.exchange.AnsweringClient;
import dev.earshot.scrobbling.service.exchange.PassingTime;
import dev.earshot.scrobbling.service.exchange.RequestPace;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import dev.earshot.web.PublicUrl;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LastFmAnswerFuzzTests {

	private static final Instant NOON = ServiceListens.NOW;

	private static final Instant MORNING = NOON.minus(Duration.ofHours(6));

	private static final URI ADDRESS = URI.create("https://last.fm.example/");

	private static final ServiceAccount ACCOUNT = new ServiceAccount(ADDRESS, "kim", "a-secret-key");

	private final AnsweringClient answering = new AnsweringClient();

	private final LastFm client = client();

	private LastFm client() {
		LastFmProperties properties = new LastFmProperties("0".repeat(32), "0".repeat(32), ADDRESS, ADDRESS);
		SubmissionClient program = new SubmissionClient("1", new PublicUrl(URI.create("https://music.example.com")));
		PassingTime time = new PassingTime();
		RequestPace pace = new RequestPace(Duration.ZERO, time, time);
		return new LastFm(properties, new LastFmApi(properties, this.answering.http(), program, pace), () -> NOON);
	}

	@MethodSource
	@FuzzTest
	void anyAnswerIsUnderstood(byte[] answer) {
		this.answering.answer(answer);
		check(this.client.submit(ACCOUNT, List.of(ServiceListens.listen("Ebb"), ServiceListens.listen("Flow"))));
		check(this.client.stored(ACCOUNT, MORNING, NOON));
		check(this.client.session("a-token"));
	}

	private static void check(ServiceAnswer answer) {
		assertThat(answer.toString()).doesNotContain(ACCOUNT.token()).hasSizeLessThan(600);
	}

	private static void check(StoredAnswer answer) {
		if (answer instanceof StoredAnswer.Known(var listens)) {
			assertThat(listens).doesNotHaveDuplicates()
				.allSatisfy((listen) -> assertThat(listen.startedAt()).isBetween(MORNING, NOON));
		}
	}

	private static void check(AccountCheck check) {
		if (check instanceof AccountCheck.Found(ServiceAccount account)) {
			assertThat(account.userName()).isNotBlank();
			assertThat(account.token()).isNotBlank();
		}
	}

	static Stream<byte[]> anyAnswerIsUnderstood() {
		return Stream
			.of("""
					{"scrobbles":{"scrobble":[{"ignoredMessage":{"code":"0"}},{"ignoredMessage":{"code":"3"}}],
					"@attr":{"ignored":1,"accepted":1}}}""",
					"""
							{"recenttracks":{"track":[{"name":"Ebb","artist":{"#text":"Paper Harbor"},"date":{"uts":"%d"}},
							{"name":"Flow","@attr":{"nowplaying":"true"}}],"@attr":{"totalPages":"1","user":"kim"}}}"""
						.formatted(NOON.minusSeconds(60).getEpochSecond()),
					"{\"error\":29,\"message\":\"Rate limit\"}", "{\"error\":6,\"message\":\"wrong: a-secret-key\"}",
					"{\"session\":{\"name\":\"kim\",\"key\":\"abc\"}}", "{\"recenttracks\":{\"track\":[]}}", "<html>")
			.map((body) -> "\n30\n10\n" + body)
			.flatMap(Seeds::of);
	}

}
