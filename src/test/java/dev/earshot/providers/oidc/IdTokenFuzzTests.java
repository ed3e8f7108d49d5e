package dev.earshot.providers.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.AnsweringProvider;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdTokenFuzzTests {

	private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {
	};

	private static final String KEYS = """
			{"keys":[{"kty":"EC","crv":"P-256","kid":"1","use":"sig","alg":"ES256",
			"x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}""";

	private final JwtDecoder decoder = new IdTokenDecoders(
			new PublishedKeys(new AnsweringProvider().with((_) -> KEYS.getBytes(StandardCharsets.UTF_8))),
			() -> Instant.parse("2026-11-01T12:00:00Z"))
		.createDecoder(registration());

	private static ClientRegistration registration() {
		return ClientRegistration.withRegistrationId("x")
			.clientId("c")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("https://music.example.org/")
			.authorizationUri("https://login.example.org/a")
			.tokenUri("https://login.example.org/t")
			.jwkSetUri("https://login.example.org/k")
			.issuerUri("https://login.example.org")
			.providerConfigurationMetadata(Map.of("id_token_signing_alg_values_supported", java.util.List.of("ES256")))
			.build();
	}

	@MethodSource
	@FuzzTest
	void noTokenIsTakenWithoutItsSignature(byte[] input) {
		Choice choice = Choice.of(input, 3);
		String text = new String(choice.rest(), StandardCharsets.UTF_8);
		switch (choice.number()) {
			case 0 -> refused(text);
			case 1 -> refused(token(choice.rest()));
			default -> name(text);
		}
	}

	private void refused(String token) {
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.decoder.decode(token))
			.withCauseInstanceOf(ProviderRefused.class);
	}

	private static String token(byte[] input) {
		Lines lines = Lines.of(input, 3);
		return encoded(lines.get(0)) + "." + encoded(lines.get(1)) + "." + encoded(lines.get(2));
	}

	private static String encoded(String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void name(String claims) {
		try {
			Map<String, Object> read = JsonMapper.shared().readValue(claims, CLAIMS);
			if (read != null) {
				UserInfo.name(read).ifPresent((name) -> assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(80));
			}
		}
		catch (JacksonException ex) {
			assertThat(ex.getMessage()).isNotEmpty();
		}
	}

	static Stream<byte[]> noTokenIsTakenWithoutItsSignature() {
		return Seeds.withChoices(3, Seeds.of(
				"{\"alg\":\"ES256\",\"kid\":\"1\"}\n{\"iss\":\"https://login.example.org\",\"sub\":\"1\",\"aud\":\"c\",\"exp\":1793534400,\"iat\":1793534340}\nsignature",
				"{\"alg\":\"none\"}\n{\"sub\":\"1\"}\n",
				"{\"alg\":\"HS256\",\"typ\":\"JWT\",\"crit\":[\"b64\"],\"b64\":false}\n{}\nx",
				"eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxIn0.AAAA", "eyJhbGciOiJub25lIn0.e30.",
				"{\"name\":\" Kim \",\"preferred_username\":1,\"nickname\":\"k\"}", "a.b.c.d.e", "null\n{}\nx"));
	}

}
