package dev.earshot.web.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class IgnoredProxiesTests {

	@ParameterizedTest
	@CsvSource({ "native, EARSHOT_TRUSTED_PROXIES", "none, SERVER_FORWARD_HEADERS_STRATEGY" })
	void areToldOnceWithWhatMendsIt(String strategy, String setting, CapturedOutput log) {
		IgnoredProxies ignored = ignored(strategy);
		ignored.warn("203.0.113.7");
		ignored.warn("203.0.113.7");
		assertThat(lines(log)).singleElement().asString().contains("203.0.113.7", setting);
	}

	@Test
	void doNotFillTheLog(CapturedOutput log) {
		IgnoredProxies ignored = ignored("native");
		for (int one = 0; one < 200; one++) {
			ignored.warn("203.0.113." + one);
		}
		assertThat(lines(log)).hasSize(IgnoredProxies.MAX_WARNINGS_PER_DAY);
	}

	private static Stream<String> lines(CapturedOutput log) {
		return log.getAll().lines().filter((line) -> line.contains("Ignored the forwarding headers"));
	}

	private static IgnoredProxies ignored(String strategy) {
		InstantSource noon = InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z"));
		return new IgnoredProxies(new TrustedProxies(strategy, ""), noon);
	}

}
