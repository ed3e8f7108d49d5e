package dev.earshot.history.log.filter;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayFilter.Condition;
import dev.earshot.history.log.PlayKey;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilterParametersFuzzTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

	// What Earshot writes itself; texts of an address are parameters.
	private static final Pattern SQL = Pattern.compile("[\\w\\s(),.<>=+%*'!:-]*");

	private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z]+\\d?)");

	@MethodSource
	@FuzzTest
	void noTextOfAnAddressIsPartOfAQuery(byte[] input) {
		Map<String, String> values = new HashMap<>();
		Lines.of(input, 24)
			.stream()
			.forEach((line) -> values.put(line.split("=", 2)[0], line.replaceFirst("^\\w+=", "")));
		PlayFilter filter = new FilterParameters(values).filter(ZONE);
		filter.conditions().forEach(FilterParametersFuzzTests::check);
		assertThat(filter.conditions()).hasSizeLessThanOrEqualTo(FilterParameters.NAMES.size());
		PlayKey.parse(values.get("older")).ifPresent((key) -> assertThat(PlayKey.parse(key.toString())).contains(key));
	}

	private static void check(Condition condition) {
		assertThat(condition.sql()).matches(SQL).hasSizeLessThan(200_000);
		assertThat(condition.parameters()).hasSizeLessThanOrEqualTo(9)
			.allSatisfy((_, value) -> assertThat(value.toString()).hasSizeLessThan(3000).doesNotContain("\0"));
		assertThat(PARAMETER.matcher(condition.sql())
			.results()
			.map((found) -> found.group(1))
			.filter((name) -> !name.equals("listener"))
			.collect(Collectors.toSet())).isEqualTo(condition.parameters().keySet());
	}

	static Stream<byte[]> noTextOfAnAddressIsPartOfAQuery() {
		return Seeds.of("""
				q=ferry at 100%
				kind=music
				device=phone
				context=album
				skipped=yes
				source=imported
				item=1
				artist=2
				album=3
				podcast=4
				audiobook=5
				uncounted=yes
				counted=yes
				from=2026-01-01
				to=2026-12-31
				weekday=monday
				hour=23
				heard=yes
				older=1764504000000.12.180000""", "q=ß ﬃ \u0301 İ _%!", "from=+999999999-12-31\nto=-999999999-01-01",
				"context=17\nsource=4", "hour=7\nfrom=0001-01-01");
	}

}
