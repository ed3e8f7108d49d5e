package dev.earshot.spotify.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalReaderFuzzTests {

	private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

	private final RefusalReader reader = new RefusalReader(() -> NOON);

	@MethodSource
	@FuzzTest
	void anyAnswerIsARefusalThatEnds(byte[] answer) {
		Lines lines = Lines.of(answer, 3);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, lines.get(1));
		for (int status : new int[] { 400, 401, 403, 404, 429, 502 }) {
			SpotifyRefusal refusal = this.reader.read(status, headers, lines.get(2));
			assertThat(refusal.code()).isNotBlank();
			assertThat(until(refusal)).isAfter(NOON).isBeforeOrEqualTo(NOON.plus(Duration.ofDays(7)));
		}
	}

	private static Instant until(SpotifyRefusal refusal) {
		return switch (refusal) {
			case TooManyCalls(Instant until) -> until;
			case QuotaExceeded(Instant until) -> until;
			case SpotifyRefusal _ -> NOON.plusSeconds(1);
		};
	}

	static Stream<byte[]> anyAnswerIsARefusalThatEnds() {
		return Seeds.files("spotify/error-*")
			.map((body) -> "\n30\n" + new String(body, StandardCharsets.UTF_8))
			.flatMap(Seeds::of);
	}

}
