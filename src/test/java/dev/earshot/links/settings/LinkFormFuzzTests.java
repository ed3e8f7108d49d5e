package dev.earshot.links.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.links.options.LinkOptions;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class LinkFormFuzzTests {

	private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

	@MethodSource
	@FuzzTest
	void whatIsValidCanBeStored(byte[] input) {
		MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
		Lines.of(input, 12)
			.stream()
			.forEach((line) -> posted.add(line.split("=", 2)[0], line.substring(line.indexOf('=') + 1)));
		ParsedLinkForm form = ParsedLinkForm.of(LinkForm.of(posted), LinkOptions.DEFAULTS, null, NOON);
		if (form.isValid()) {
			assertThat(form.name()).isNotBlank().hasSizeLessThanOrEqualTo(120).doesNotContainPattern("\\p{Cntrl}");
			assertThat(form.opens()).isNotEmpty();
		}
		if (form.isValid() && form.expiresAt() != null) {
			assertThat(form.expiresAt()).isBetween(NOON, NOON.plus(Duration.ofDays(366 * 8000L)));
		}
	}

	static Stream<byte[]> whatIsValidCanBeStored() {
		return Seeds.of("name=Blog\nopens.card=no\nopens.card=yes\nexpiry=never\ncard.width=480",
				"name=Stream\nopens.overlay=yes\nexpiry=date\nuntil=2026-12-31\nzone=Europe/Zurich\noverlay.css=b{}",
				"name=x\nopens.feed=yes\nexpiry=date\nuntil=+999999999-12-31\nzone=UTC", "name=\u202e\nexpiry=day",
				"name=Blog\u000eopens\nopens.card=yes\nexpiry=never");
	}

}
