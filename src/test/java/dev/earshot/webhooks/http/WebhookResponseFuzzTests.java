package dev.earshot.webhooks.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookResponseFuzzTests {

	private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

	@MethodSource
	@FuzzTest
	void isKeptAsAShortVisibleText(byte[] input) {
		Lines lines = Lines.of(input, 3);
		BasicHttpResponse response = new BasicHttpResponse((lines.get(0).length() % 2 == 0) ? 503 : 200);
		response.setHeader("Retry-After", lines.get(0));
		response.setHeader("Date", lines.get(1));
		WebhookResponse read = WebhookResponse.of(response, NOON)
			.beginning(lines.get(2).getBytes(StandardCharsets.UTF_8));
		assertThat(read.beginning()).hasSizeLessThanOrEqualTo(501).doesNotContainPattern("[\\p{Cntrl}&&[^\n\t]]");
		if (read.retryAfter() != null) {
			assertThat(read.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofDays(7));
		}
	}

	static Stream<byte[]> isKeptAsAShortVisibleText() {
		return Seeds.of("30\n\n{\"ok\":true}", "Sun, 01 Nov 2026 12:30:00 GMT\nSun, 01 Nov 2026 12:00:00 GMT\n<html>",
				"120\n\nx\u0000\u001b[31m\u202e\uFEFF", "1\n\n" + "é".repeat(600));
	}

}
