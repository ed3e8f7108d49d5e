package dev.earshot.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LenientQueryFilterFuzzTests {

	@MethodSource
	@FuzzTest
	void whatIsReadIsReadAgain(byte[] input) {
		String query = new String(input, StandardCharsets.UTF_8);
		Map<String, String[]> parameters = LenientQueryFilter.parameters(query);
		assertThat(parameters).hasSizeLessThanOrEqualTo(query.length());
		assertThat(parameters.values()).allSatisfy((values) -> assertThat(values).isNotEmpty().doesNotContainNull());
		assertThat(LenientQueryFilter.parameters(written(parameters))).usingRecursiveComparison().isEqualTo(parameters);
	}

	private static String written(Map<String, String[]> parameters) {
		return parameters.entrySet()
			.stream()
			.flatMap((entry) -> Stream.of(entry.getValue())
				.map((value) -> encoded(entry.getKey()) + "=" + encoded(value)))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	static Stream<byte[]> whatIsReadIsReadAgain() {
		return Seeds.of("look=wide&theme=dark&width=480", "a=%C3%A4&a=+&=x&b", "%=1&%zz=%&a=%F0%9F%98%80&&&",
				"a==&a=b=c");
	}

}
