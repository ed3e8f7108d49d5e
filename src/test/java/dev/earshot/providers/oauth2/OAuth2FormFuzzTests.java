package dev.earshot.providers.oauth2;

import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OAuth2FormFuzzTests {

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	@MethodSource
	@FuzzTest
	void whatIsValidIsAnEntryWithTheSameForm(byte[] input) {
		Lines lines = Lines.of(input, 11);
		OAuth2Form form = new OAuth2Form("oauth2-abcdefgh", lines.get(0), lines.get(1), lines.get(2), lines.get(3),
				lines.get(4), lines.get(5), lines.get(6), lines.get(7), lines.get(8), lines.get(9),
				(lines.get(10).length() % 2 == 0) ? "basic" : "body", "on");
		if (VALIDATOR.validate(form).isEmpty()) {
			OAuth2Entry entry = form.entry(null, OAuth2Entries.NOW);
			assertThat(OAuth2Form.of(entry).withSecretOf(entry).entry(null, OAuth2Entries.NOW)).isEqualTo(entry);
			assertThat(entry.name() + entry.scopes() + entry.paths() + entry.endpoints())
				.doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
		}
	}

	static Stream<byte[]> whatIsValidIsAnEntryWithTheSameForm() {
		return Seeds.of(
				"Hub\nhttps://hub.example/logo.png\nhttps://hub.example/a\nhttps://hub.example/t\n"
						+ "https://hub.example/u\nid\n/data/0/name\nread:user  user\nclient\nsecret\n",
				"\u0007Hub\n\na\nb\nc\n/~2\n\n\t a\u000b b\nclient\n\nx", "Hub\n\na\nb\nc\n//\n/\n\nclient\n \u0085\n");
	}

}
