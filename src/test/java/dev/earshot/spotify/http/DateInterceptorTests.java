package dev.earshot.spotify.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.spotify.SpotifyClock;
import dev.earshot.spotify.SpotifyClock.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

class DateInterceptorTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private final SpotifyClock clock = new SpotifyClock(InstantSource.fixed(NOON));

	@Test
	void readsTheDateOfEachAnswer() throws IOException {
		answer("Sun, 29 Nov 2026 12:01:00 GMT");
		assertThat(this.clock.difference()).contains(new Difference(Duration.ofMinutes(1), NOON));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-11-29" })
	void ignoresWhatIsNoDate(String date) throws IOException {
		answer(date);
		assertThat(this.clock.difference()).isEmpty();
	}

	private void answer(String date) throws IOException {
		MockClientHttpResponse response = new MockClientHttpResponse(new byte[0], HttpStatus.TOO_MANY_REQUESTS);
		response.getHeaders().set(HttpHeaders.DATE, date);
		new DateInterceptor(this.clock).intercept(new MockClientHttpRequest(HttpMethod.GET, URI.create("/me")),
				new byte[0], (_, _) -> response);
	}

}
