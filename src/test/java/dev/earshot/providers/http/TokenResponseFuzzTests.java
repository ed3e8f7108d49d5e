package dev.earshot.providers.http;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;

import static org.assertj.core.api.Assertions.assertThat;

class TokenResponseFuzzTests {

	private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON,
			MediaType.APPLICATION_FORM_URLENCODED, MediaType.TEXT_HTML);

	private static final OAuth2ErrorHttpMessageConverter ERRORS = new OAuth2ErrorHttpMessageConverter();

	private static final OAuth2AccessTokenResponseHttpMessageConverter TOKENS = new OAuth2AccessTokenResponseHttpMessageConverter();

	private static final LenientTokenResponses RESPONSES = new LenientTokenResponses();

	@MethodSource
	@FuzzTest
	void isPassedOnOrReadAsUsual(byte[] input) throws IOException {
		Choice choice = Choice.of(input, TYPES.size());
		ClientHttpResponse answer = AnsweringProvider.response(choice.rest());
		answer.getHeaders().setContentType(choice.from(TYPES));
		MockClientHttpRequest request = new MockClientHttpRequest(HttpMethod.POST, URI.create("https://x.example/"));
		ClientHttpResponse read = RESPONSES.intercept(request, new byte[0], (_, _) -> answer);
		byte[] body = read.getBody().readAllBytes();
		if (!Arrays.equals(body, choice.rest())) {
			assertThat(read.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
			check(read);
		}
	}

	// Spring Security, which reads it next, reads it or says that it cannot.
	private static void check(ClientHttpResponse read) throws IOException {
		try {
			if (read.getStatusCode().is4xxClientError()) {
				assertThat(ERRORS.read(OAuth2Error.class, read).getErrorCode()).isNotNull();
			}
			else {
				assertThat(TOKENS.read(OAuth2AccessTokenResponse.class, read).getAccessToken()).isNotNull();
			}
		}
		catch (HttpMessageNotReadableException ex) {
			assertThat(ex.getMessage()).isNotEmpty();
		}
	}

	static Stream<byte[]> isPassedOnOrReadAsUsual() {
		return Seeds.withChoices(TYPES.size(),
				Stream.concat(Seeds.json("standin/samples/*token*.json"),
						Seeds.of("access_token=a&scope=read%3Auser&token_type=bearer",
								"error=bad_verification_code&error_description=x+y",
								"{\"access_token\":\"a\",\"scope\":[\"a\",\"b\"],\"expires_in\":\"3600\"}", "a=%zz&%",
								"null")));
	}

}
