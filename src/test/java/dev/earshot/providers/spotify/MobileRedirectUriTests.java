package dev.earshot.providers.spotify;

import dev.earshot.providers.spotify.MobileRedirectUri.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MobileRedirectUriTests {

	@ParameterizedTest
	@ValueSource(strings = { "my-app://callback", "com.example.lantern://login/done", "lantern-fox://callback/" })
	void keepsAllRules(String uri) {
		assertThat(new MobileRedirectUri(uri).broken()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "My-app://callback, LOWER_CASE", "my-app://Callback, LOWER_CASE", "https://callback, SCHEME",
			"javascript://x, SCHEME", "my-app:callback, SCHEME", "callback, SCHEME", "music://callback, UNIQUE",
			"spotify://callback, UNIQUE", "my-app://, PATH", "my-app:///, PATH" })
	void breaksARule(String uri, Rule rule) {
		assertThat(new MobileRedirectUri(uri).broken()).contains(rule);
	}

	@Test
	void maySayEverythingThatIsWrongAtOnce() {
		assertThat(new MobileRedirectUri("MUSIC://").broken()).containsExactlyInAnyOrder(Rule.LOWER_CASE, Rule.UNIQUE,
				Rule.PATH);
	}

	@Test
	void isJudgedOnlyOnceItIsPasted() {
		assertThat(RuleView.of("")).hasSize(Rule.values().length).noneMatch(RuleView::broken);
	}

}
