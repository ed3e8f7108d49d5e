package dev.earshot.core;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterFuzzTests {

	private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

	@MethodSource
	@DictionaryEntries({ "NaN", "Infinity", "1e308", " GMT", "Sun, ", " Nov ", "0x1p3", "-0" })
	@FuzzTest
	void anyWaitIsBetweenASecondAndAWeek(byte[] input) {
		Lines headers = Lines.of(input, 2);
		RetryAfter.wait(headers.get(0), headers.get(1), NOON)
			.ifPresent((wait) -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofDays(7)));
	}

	static Stream<byte[]> anyWaitIsBetweenASecondAndAWeek() {
		return Seeds.of("30\nSun, 01 Nov 2026 12:00:00 GMT", "Sun, 01 Nov 2026 12:30:00 GMT\n", "1.5\n", "-1\n",
				"Sun, 01 Nov +999999999 12:30:00 GMT\nMon, 01 Jan 0001 00:00:00 GMT");
	}

}
