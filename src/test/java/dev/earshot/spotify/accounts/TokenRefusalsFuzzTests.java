package dev.earshot.spotify.accounts;

import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import dev.earshot.providers.http.AnsweringProvider;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;

class TokenRefusalsFuzzTests {

	private static final OAuth2ErrorHttpMessageConverter ERRORS = new OAuth2ErrorHttpMessageConverter();

	private final TokenRefusals refusals = new TokenRefusals();

	@MethodSource
	@FuzzTest
	void anyAnswerOfTheTokenEndpointIsARefusal(byte[] input) throws Exception {
		Choice choice = Choice.of(input, 2);
		RestClientResponseException response = new HttpClientErrorException(HttpStatus.BAD_REQUEST, "", choice.rest(),
				null);
		try {
			OAuth2Error error = ERRORS.read(OAuth2Error.class, AnsweringProvider.response(choice.rest()));
			check((choice.number() == 0) ? new OAuth2AuthorizationException(error)
					: new OAuth2AuthorizationException(error, response));
		}
		catch (HttpMessageNotReadableException | IllegalArgumentException ex) {
			check(new OAuth2AuthorizationException(new OAuth2Error("invalid_token_response"), response));
		}
	}

	private void check(OAuth2AuthorizationException failure) {
		assertThat(this.refusals.read(failure).code()).isNotBlank();
	}

	static Stream<byte[]> anyAnswerOfTheTokenEndpointIsARefusal() {
		return Seeds.withChoices(2, Stream.concat(Seeds.json("standin/samples/token-error*.json"),
				Seeds.of("{\"error\":{\"status\":400}}", "<html>\"invalid_client\"", "{\"error\":\"\"}")));
	}

}
