package dev.earshot.providers.oauth2;

import java.util.List;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OAuth2FormTests {

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	@Test
	void holdsAllOfAnEntryButTheSecret() {
		OAuth2Entry entry = OAuth2Entries.named("hub");
		OAuth2Form form = OAuth2Form.of(entry);
		assertThat(form.clientSecret()).isEmpty();
		assertThat(form.withSecretOf(entry).entry(entry.logo(), OAuth2Entries.NOW)).isEqualTo(entry);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "read:user", " read:user   user.email ", "https://www.example.com/auth/read openid2" })
	void takesScopesOfAllKinds(String scopes) {
		assertThat(VALIDATOR.validateProperty(withScopes(scopes), "scopes")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "openid", "profile openid", "openid profile", "a openid b", "\"quoted\"", "back\\slash",
			"naïve" })
	void leavesOpenIdToOpenIdProvidersAndTakesNoScopesThatCannotBe(String scopes) {
		assertThat(VALIDATOR.validateProperty(withScopes(scopes), "scopes")).isNotEmpty();
	}

	@Test
	void separatesScopesBySpaces() {
		assertThat(withScopes(" a  b,c ").entry(null, OAuth2Entries.NOW).scopes()).isEqualTo(List.of("a", "b,c"));
	}

	@ParameterizedTest
	@CsvSource({ "id, /id", "/data/0/id, /data/0/id", "user/id, /user/id" })
	void takesTheNameOfAFieldForItsPath(String entered, String pointer) {
		assertThat(UserPaths.pointer(entered)).isEqualTo(pointer);
	}

	@Test
	void keepsASecretOnlyForTheAddressThatHadIt() {
		OAuth2Form form = OAuth2Form.of(OAuth2Entries.named("hub"));
		assertThat(form.withSecretOf(OAuth2Entries.named("hub")).clientSecret()).isEqualTo("the secret");
		assertThat(form.withSecretOf(OAuth2Entries.named("other")).clientSecret()).isEmpty();
	}

	private static OAuth2Form withScopes(String scopes) {
		return new OAuth2Form("oauth2-abcdefgh", "Hub", null, "https://a.example.com", "https://b.example.com",
				"https://c.example.com", "id", null, scopes, "client", "secret", "basic", "on");
	}

}
