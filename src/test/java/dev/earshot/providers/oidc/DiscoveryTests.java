package dev.earshot.providers.oidc;

import java.util.List;
import java.util.Map;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.OpenIdStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DiscoveryTests {

	private static final OpenIdStandIn provider = OpenIdStandIn.start();

	private static final String DOCUMENT = "/.well-known/openid-configuration";

	private final Discovery discovery = new Discovery(LocalProviders.http(), LocalProviders.addresses());

	@BeforeEach
	void startOver() {
		provider.reset();
	}

	@AfterAll
	static void close() {
		provider.close();
	}

	@Test
	void findsWhatTheProviderPublishes() {
		assertThat(this.discovery.find(provider.issuer())).returns(provider.issuer(), ProviderMetadata::issuer)
			.returns("127.0.0.1", ProviderMetadata::host)
			.returns(true, ProviderMetadata::offersPkce)
			.returns(false, ProviderMetadata::announcesIssuer);
	}

	@ParameterizedTest
	@ValueSource(strings = { " %s ", "%s/", "%s/.well-known/openid-configuration" })
	void takesWhatPeoplePaste(String pasted) {
		assertThat(this.discovery.find(pasted.formatted(provider.issuer())).issuer()).isEqualTo(provider.issuer());
	}

	@Test
	void keepsTheSlashThatTheProviderPutsAtTheEnd() {
		provider.publish("issuer", provider.issuer() + "/");
		assertThat(this.discovery.find(provider.issuer()).issuer()).isEqualTo(provider.issuer() + "/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://elsewhere.example.com", "", "//" })
	void refusesADocumentOfAnotherIssuer(String issuer) {
		provider.publish("issuer", issuer.equals("//") ? provider.issuer() + "//" : issuer);
		assertRefused(ProviderRefusal.PROVIDER_ISSUER);
	}

	@Test
	void refusesAnIssuerThatHasChanged() {
		provider.publish("issuer", provider.issuer() + "/");
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> this.discovery.findAgain(provider.issuer()))
			.returns(ProviderRefusal.PROVIDER_ISSUER, ProviderRefused::refusal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "authorization_endpoint", "token_endpoint", "jwks_uri" })
	void refusesADocumentThatLacksAnAddress(String name) {
		provider.publish(name, "");
		assertRefused(ProviderRefusal.PROVIDER_INCOMPLETE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint",
			"end_session_endpoint" })
	void checksEveryAddressInTheDocument(String name) {
		provider.publish(name, "http://192.168.1.1/" + name);
		assertRefused(ProviderRefusal.PROVIDER_NOT_HTTPS);
	}

	@Test
	void followsNoRedirect() {
		provider.redirect(DOCUMENT, provider.address("/elsewhere"));
		assertRefused(ProviderRefusal.PROVIDER_REDIRECTS);
		assertThat(provider.calls("/elsewhere")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>", "[]", "", "null", "\"text\"", "1" })
	void refusesWhatIsNoDocument(String body) {
		provider.answer(DOCUMENT, 200, body);
		assertRefused(ProviderRefusal.PROVIDER_UNREADABLE);
	}

	@Test
	void refusesADocumentThatIsTooLarge() {
		provider.publish("padding", "x".repeat(300_000));
		assertRefused(ProviderRefusal.PROVIDER_UNREADABLE);
	}

	@Test
	void saysThatTheProviderHasAProblem() {
		provider.answer(DOCUMENT, 503, "");
		assertRefused(ProviderRefusal.PROVIDER_UNAVAILABLE);
	}

	@Test
	void refusesAProviderWithoutKeys() {
		provider.answer("/keys", 200, "{\"keys\":[]}");
		assertRefused(ProviderRefusal.PROVIDER_INCOMPLETE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "no keys", "null", "[]", "{}", "{\"keys\":null}", "{\"keys\":[null]}", "{\"keys\":{}}" })
	void refusesKeysThatAreNone(String body) {
		provider.answer("/keys", 200, body);
		assertRefused(ProviderRefusal.PROVIDER_UNREADABLE);
	}

	@Test
	void refusesAProviderThatSignsWithTheSecretOnly() {
		provider.publish("id_token_signing_alg_values_supported", List.of("HS256"));
		assertRefused(ProviderRefusal.PROVIDER_ALGORITHM);
	}

	@Test
	void expectsRs256WhereNothingElseIsSaid() {
		assertThat(new ProviderMetadata(Map.of()).algorithms()).containsExactly(SignatureAlgorithm.RS256);
	}

	@Test
	void saysThatNothingAnswers() {
		assertThatExceptionOfType(ProviderRefused.class)
			.isThrownBy(() -> this.discovery.find("http://127.0.0.1:1/home"))
			.returns(ProviderRefusal.PROVIDER_UNREACHABLE, ProviderRefused::refusal);
	}

	@Test
	void opensNoConnectionToAForbiddenAddress() {
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> this.discovery.find("https://127.0.0.2/home"))
			.returns(ProviderRefusal.PROVIDER_FORBIDDEN, ProviderRefused::refusal);
	}

	private void assertRefused(ProviderRefusal refusal) {
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> this.discovery.find(provider.issuer()))
			.returns(refusal, ProviderRefused::refusal);
	}

}
