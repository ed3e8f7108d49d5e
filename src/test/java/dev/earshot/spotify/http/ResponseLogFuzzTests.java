package dev.earshot.spotify.http;

import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseLogFuzzTests {

	private static final Endpoint PLAYER = new Endpoint(HttpMethod.GET, "/me/player");

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(ResponseLog.class);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@MethodSource
	@FuzzTest
	void aLineIsShortAndHoldsNoToken(byte[] input) {
		Lines response = Lines.of(input, 2);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.CONTENT_TYPE, response.get(0));
		assertThat(line(headers, response.get(1))).hasSizeLessThanOrEqualTo(450)
			.doesNotContainPattern("[\\p{C}&&[^\\p{Cs}]]|[\\w-]{40}");
	}

	private String line(HttpHeaders headers, String body) {
		LOGGER.setAdditive(false);
		LOGGER.setLevel(Level.WARN);
		LOGGER.addAppender(this.lines);
		this.lines.start();
		try {
			new ResponseLog().refused(PLAYER, 400, headers, body, new Unexpected(400));
			return this.lines.list.removeFirst().getFormattedMessage();
		}
		finally {
			this.lines.stop();
			LOGGER.detachAppender(this.lines);
			LOGGER.setLevel(null);
			LOGGER.setAdditive(true);
		}
	}

	static Stream<byte[]> aLineIsShortAndHoldsNoToken() {
		String token = "BQ-a_1".repeat(30);
		return Seeds.of("application/json\n{\"error\":{\"status\":400,\"message\":\"Invalid token: " + token + "\"}}",
				"text/plain\nBad\r\nrequest\u001b[31m\u202e", "text/html\n<title>Somebody's title</title>",
				token + "\n{\"error\":[]", "\n");
	}

}
