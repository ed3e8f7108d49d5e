package dev.earshot.account.login;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackAddressFuzzTests {

	private static final String REDIRECT_URI = "http://127.0.0.1:8080/login/oauth2/code/spotify";

	@MethodSource
	@FuzzTest
	void leadsOnlyToTheCallbackWithAnAnswer(byte[] pasted) {
		CallbackAddress.query(new String(pasted, StandardCharsets.UTF_8), REDIRECT_URI).ifPresent((query) -> {
			assertThat(query).hasSizeLessThanOrEqualTo(4000)
				.matches("((state|code|error|iss)=[^&\\s#]*&?)+")
				.contains("state=");
			assertThat(URI.create(REDIRECT_URI + "?" + query).getRawQuery()).isEqualTo(query);
		});
	}

	static Stream<byte[]> leadsOnlyToTheCallbackWithAnAnswer() {
		return Stream
			.of("?code=AQ-_&state=abc%3D", " ?error=access_denied&state=x ", "?state=x&code&iss=y", "?code=1&state=2#x",
					"?code=1;state=3&state=%00&utm=1", "/x?code=1&state=2")
			.map((query) -> REDIRECT_URI + query)
			.flatMap(Seeds::of);
	}

}
