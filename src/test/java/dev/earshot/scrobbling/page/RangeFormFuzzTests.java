package dev.earshot.scrobbling.page;

import java.time.ZoneId;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.core.Interval;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RangeFormFuzzTests {

	private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

	@MethodSource
	@FuzzTest
	void anyRangeEndsAfterItBegan(byte[] input) {
		Lines lines = Lines.of(input, 2);
		RangeForm form = new RangeForm(lines.get(0), lines.get(1));
		if (form.refusal() == null) {
			Interval interval = form.interval(ZONE);
			assertThat(interval.start()).isBefore(interval.end());
			assertThat(interval.end().toEpochMilli()).isBetween(0L, 999_999_999_999_999L);
		}
	}

	static Stream<byte[]> anyRangeEndsAfterItBegan() {
		return Seeds.of("2026-01-01\n2026-01-31", "1970-01-01\n9999-12-31", "2026-02-29\n", "2026-02-01\n2026-01-01");
	}

}
