package dev.earshot.providers.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.standin.OpenIdStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OidcProviderTests {

	private static final OpenIdStandIn standIn = OpenIdStandIn.start();

	private static final BearerToken TOKEN = new BearerToken("access-fox");

	@BeforeEach
	void startOver() {
		standIn.reset();
	}

	@AfterAll
	static void close() {
		standIn.close();
	}

	@Test
	void acceptsTheRightSecret() {
		assertThatCode(() -> provider().checkClient()).doesNotThrowAnyException();
	}

	@Test
	void refusesAWrongSecret() {
		OidcEntry wrong = OidcEntries.at(standIn).withSecret("wrong", OidcEntries.NOW);
		assertRefused(OidcEntries.factory().provider(wrong), ProviderRefusal.PROVIDER_CLIENT);
	}

	@ParameterizedTest
	@CsvSource({ "401, '', PROVIDER_CLIENT", "400, {\"error\":\"invalid_client\"}, PROVIDER_CLIENT",
			"400, {\"error\":\"unauthorized_client\"}, PROVIDER_GRANT", "404, Not here, PROVIDER_UNREADABLE",
			"503, '', PROVIDER_UNAVAILABLE" })
	void saysWhyTheProviderCannotBeUsed(int status, String body, ProviderRefusal refusal) {
		standIn.answer("/token", status, body);
		assertRefused(provider(), refusal);
	}

	@ParameterizedTest
	@CsvSource({ "invalid_grant", "invalid_request", "made_up" })
	void isContentWithTheRefusalOfACode(String error) {
		standIn.answer("/token", 400, "{\"error\":\"" + error + "\"}");
		assertThatCode(() -> provider().checkClient()).doesNotThrowAnyException();
	}

	@Test
	void sendsTheSecretAsTheProviderWantsIt() {
		standIn.publish("token_endpoint_auth_methods_supported", List.of("client_secret_post", "none"));
		assertThat(provider().registration().getClientAuthenticationMethod())
			.isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
	}

	@Test
	void canBeMadeOfADocumentWithAFieldThatSaysNothing() {
		Map<String, Object> document = new HashMap<>(OidcEntries.named("home").metadata().document());
		document.put("end_session_endpoint", null);
		OidcEntry entry = OidcEntries.named("home").withMetadata(new ProviderMetadata(document), OidcEntries.NOW);
		assertThat(OidcEntries.factory().provider(entry).issuer()).isEqualTo(entry.issuer());
	}

	@Test
	void takesTheNameFromTheIdToken() {
		assertThat(identify(Map.of("sub", "fox", "name", " ", "preferred_username", "lantern")))
			.isEqualTo(new ProviderIdentity(standIn.issuer(), "fox", "lantern"));
		assertThat(standIn.calls("/userinfo")).isZero();
	}

	@Test
	void asksForTheNameIfTheIdTokenHasNone() {
		assertThat(identify(Map.of("sub", "fox")).name()).isEqualTo("Told about fox");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "200; {\"sub\":\"other\",\"name\":\"Other\"}", "200; <html>", "500; ''",
			"200; null", "200; []", "200; \"text\"" })
	void doesWithoutANameThatCannotBeTrusted(int status, String body) {
		standIn.answer("/userinfo", status, body);
		assertThat(identify(Map.of("sub", "fox"))).isEqualTo(new ProviderIdentity(standIn.issuer(), "fox", null));
	}

	private static ProviderIdentity identify(Map<String, Object> claims) {
		return provider().identify(TOKEN, claims);
	}

	private static OidcProvider provider() {
		return OidcEntries.factory().provider(OidcEntries.at(standIn));
	}

	private static void assertRefused(OidcProvider provider, ProviderRefusal refusal) {
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(provider::checkClient)
			.returns(refusal, ProviderRefused::refusal);
	}

}
