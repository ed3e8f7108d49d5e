package dev.earshot.account.login;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackAddressTests {

	private static final String REDIRECT_URI = "http://127.0.0.1:8080/login/oauth2/code/spotify";

	@ParameterizedTest
	@ValueSource(strings = { "code=AQD-1&state=34fF%3D", "error=access_denied&state=34fF%3D" })
	void findsTheResponseInAPastedAddress(String query) {
		assertThat(CallbackAddress.query("  " + REDIRECT_URI + "?" + query + "\n", REDIRECT_URI)).contains(query);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "34fF", "not an address", "http://127.0.0.1:8080/login/oauth2/code/spotify",
			"http://127.0.0.1:8080/login/oauth2/code/spotify?code=1",
			"http://127.0.0.1:8080/login/oauth2/code/spotify?state=1",
			"http://evil.example/login/oauth2/code/spotify?code=1&state=2",
			"http://127.0.0.1:8080/login/oauth2/code/spotifyx?code=1&state=2" })
	void refusesAnyOtherAddress(String pasted) {
		assertThat(CallbackAddress.query(pasted, REDIRECT_URI)).isEmpty();
	}

	@Test
	void doesNotTrustAnAddressThatMerelyContainsOurs() {
		String pasted = "https://evil.example/?" + REDIRECT_URI + "?code=1&state=2";
		assertThat(CallbackAddress.query(pasted, REDIRECT_URI)).isEmpty();
	}

	@Test
	void ignoresAllOtherParameters() {
		String many = "&a=b".repeat(5000);
		String pasted = REDIRECT_URI + "?code=1&code=2&state=3" + many;
		assertThat(CallbackAddress.query(pasted, REDIRECT_URI)).contains("code=1&state=3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?code&state", "?code=1&state", "?a=b&a=b&a=b" })
	void refusesAnEmptyResponse(String query) {
		assertThat(CallbackAddress.query(REDIRECT_URI + query, REDIRECT_URI)).isEmpty();
	}

	@Test
	void refusesAResponseThatIsTooLong() {
		String pasted = REDIRECT_URI + "?state=1&code=" + "2".repeat(5000);
		assertThat(CallbackAddress.query(pasted, REDIRECT_URI)).isEmpty();
	}

}
