package dev.earshot.webhooks.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookResponseTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "429, 30, 30", "503, 120, 120", "500, 30, none", "429, soon, none", "429, 99999999999, 604800",
					"429, 'Sat, 21 Nov 2026 12:01:00 GMT', 60", "429, 'Sat, 21 Nov 2026 11:59:00 GMT', none" })
	void readsRetryAfter(int status, String retryAfter, @Nullable Long seconds) {
		BasicHttpResponse response = new BasicHttpResponse(status);
		response.setHeader("Retry-After", retryAfter);
		assertThat(WebhookResponse.of(response, NOON).retryAfter())
			.isEqualTo((seconds != null) ? Duration.ofSeconds(seconds) : null);
	}

	@Test
	void keepsThePrintableBeginning() {
		assertThat(beginning(" {\"ok\":\n\ttrue}\u0000\u001b[31m\u202e\r\n")).isEqualTo("{\"ok\":\n\ttrue}[31m");
		assertThat(beginning("x".repeat(4096))).hasSize(501).endsWith("x…");
		assertThat(beginning("")).isEmpty();
	}

	private static String beginning(String body) {
		WebhookResponse webhookResponse = new WebhookResponse(200, "", null);
		return webhookResponse.beginning(body.getBytes(StandardCharsets.UTF_8)).beginning();
	}

}
