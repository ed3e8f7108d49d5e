package dev.earshot.links.options;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkOptionsFuzzTests {

	private static final CardOptions PRIVATE = new CardOptions(CardOptions.Look.WIDE, CardOptions.Theme.AUTO, 480,
			false, false, false);

	@MethodSource
	@FuzzTest
	void whatIsReadIsReadAgainAndShowsNoMore(byte[] input) {
		OptionReader reader = OptionReader.of(texts(new String(input, StandardCharsets.UTF_8)));
		LinkOptions options = LinkOptions.DEFAULTS.with(reader);
		assertThat(LinkOptions.DEFAULTS.with(OptionReader.of(options.texts()))).isEqualTo(options);
		assertThat(options.overlay().css()).hasSizeLessThanOrEqualTo(4000)
			.doesNotContainIgnoringCase("url(", "@import", "\\");
		assertThat(options.card().width()).isBetween(300, 800);
		CardOptions shown = PRIVATE.requested(reader);
		assertThat(shown.recent() || shown.listened()).isFalse();
		assertThat(shown.width()).isBetween(300, 800);
	}

	private static Map<String, String> texts(String input) {
		Map<String, String> texts = new HashMap<>();
		input.lines().forEach((line) -> texts.put(line.split("=", 2)[0], line.substring(line.indexOf('=') + 1)));
		return texts;
	}

	static Stream<byte[]> whatIsReadIsReadAgainAndShowsNoMore() {
		String all = LinkOptions.DEFAULTS.texts()
			.entrySet()
			.stream()
			.map((option) -> option.getKey() + "=" + option.getValue())
			.collect(Collectors.joining("\n"));
		return Seeds.of(all, "width=655\nrecent=yes\nlistened=yes", "overlay.css=body { color: red }",
				"card.width=0799\noverlay.css=@im\\port url(x)");
	}

}
