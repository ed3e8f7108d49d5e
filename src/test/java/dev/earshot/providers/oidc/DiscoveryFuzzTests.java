package dev.earshot.providers.oidc;

import java.net.URI;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.AnsweringProvider;
import dev.earshot.providers.http.LocalProviders;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryFuzzTests {

	private static final String ISSUER = "https://login.example.org";

	private static final String METADATA = """
			{"issuer":"https://login.example.org","authorization_endpoint":"https://login.example.org/a",
			"token_endpoint":"https://login.example.org/t","jwks_uri":"https://login.example.org/k",
			"userinfo_endpoint":"https://login.example.org/u","end_session_endpoint":"https://login.example.org/e",
			"id_token_signing_alg_values_supported":["RS256","ES256"],"code_challenge_methods_supported":["S256"],
			"token_endpoint_auth_methods_supported":["client_secret_post"],
			"authorization_response_iss_parameter_supported":true}""";

	private static final String KEYS = """
			{"keys":[{"kty":"EC","crv":"P-256","kid":"1","use":"sig","alg":"ES256",
			"x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"},
			{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78","e":"AQAB","x5c":[]},null]}""";

	private final AnsweringProvider http = new AnsweringProvider();

	private final Discovery discovery = new Discovery(this.http, LocalProviders.addresses());

	@MethodSource
	@FuzzTest
	void aProviderIsUsableOrRefused(byte[] input) {
		Choice choice = Choice.of(input, 2);
		byte[] keys = (choice.number() == 0) ? KEYS.getBytes() : choice.rest();
		byte[] metadata = (choice.number() == 0) ? choice.rest() : METADATA.getBytes();
		this.http.with((path) -> path.equals("/k") ? keys : metadata);
		try {
			check(this.discovery.find(ISSUER));
		}
		catch (ProviderRefused ex) {
			assertThat(ex.refusal().code()).isNotBlank();
		}
	}

	private static void check(ProviderMetadata found) {
		assertThat(found.issuer()).isIn(ISSUER, ISSUER + "/");
		assertThat(found.host()).isNotBlank();
		assertThat(found.algorithms()).isNotEmpty();
		assertThat(found.clientAuthentication()).isNotNull();
		assertThat(ProviderMetadata.REQUIRED)
			.allSatisfy((name) -> assertThat(URI.create(found.required(name))).hasNoFragment());
	}

	static Stream<byte[]> aProviderIsUsableOrRefused() {
		return Seeds.withChoices(2, Seeds.of(METADATA, KEYS.replace(",null", ""), KEYS, "{}", "null", "[1]"));
	}

}
