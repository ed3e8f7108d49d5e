package dev.earshot.spotify.http;

import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.JacksonException;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ResponseLogTests {

	private static final Endpoint PLAYER = new Endpoint(HttpMethod.GET, "/me/player");

	private final ResponseLog log = new ResponseLog();

	private final HttpHeaders headers = new HttpHeaders();

	@Test
	void logsTheMessageOfSpotify(CapturedOutput output) {
		this.headers.setContentType(MediaType.APPLICATION_JSON);
		refused("{\"error\": {\"status\": 400, \"message\": \"Only valid bearer\\r\\nauthentication\"}}");
		assertThat(output).contains("GET /me/player returned 400 application/json: Only valid bearer authentication");
	}

	@Test
	void logsTheSameLineOnceAnHour(CapturedOutput output) {
		this.headers.setContentType(MediaType.TEXT_PLAIN);
		refused("Bad request");
		refused("Bad request");
		assertThat(output.getAll().split("Bad request")).hasSize(2);
	}

	@Test
	void logsNoPagesAndNoKnownRefusals(CapturedOutput output) {
		refused("<html>somebody's title</html>");
		this.log.refused(PLAYER, 503, this.headers, "Service unavailable", new Unavailable(503));
		assertThat(output).contains("returned 400 without a content type").doesNotContain("title", "unavailable");
	}

	@Test
	void logsNoTruncatedJson(CapturedOutput output) {
		this.headers.setContentType(MediaType.APPLICATION_JSON);
		refused("{\"item\": {\"name\": \"somebody's title");
		assertThat(output).contains("returned 400 application/json: ").doesNotContain("title");
	}

	@Test
	void masksTokens(CapturedOutput output) {
		String token = "BQ-a_1".repeat(30);
		refused("{\"error\": {\"message\": \"Invalid token: %s\"}}".formatted(token));
		assertThat(output).contains("Invalid token: …").doesNotContain("BQ-a_1");
	}

	@Test
	void logsWhereJsonBreaksButNoValue(CapturedOutput output) {
		this.headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
		JacksonException failure = JacksonException.wrapWithPath(new IllegalStateException("a title"), "x", "item");
		this.log.unreadable(PLAYER, 200, this.headers, failure);
		assertThat(output).contains("GET /me/player returned 200 application/json", "at /item")
			.doesNotContain("a title");
	}

	private void refused(String body) {
		this.log.refused(PLAYER, 400, this.headers, body, new Unexpected(400));
	}

}
