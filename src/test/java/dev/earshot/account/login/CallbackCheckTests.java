package dev.earshot.account.login;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.pending.PendingLogin;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProviders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class CallbackCheckTests {

	private static final String ISSUER = "https://login.example.com";

	private final PendingLogins pendingLogins = mock();

	private final OAuthProviders providers = mock();

	private final CallbackCheck check = new CallbackCheck(this.pendingLogins, this.providers);

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void refusesACallbackThatAnswersNoLogin() {
		assertThat(refusal("oidc-home", null)).contains(LoginRefusal.STATE_MISMATCH);
	}

	@Test
	void letsTheProviderAnswerThatWasAsked() {
		begin("oidc-home", null, false);
		assertThat(refusal("oidc-home", null)).isEmpty();
		then(this.pendingLogins).should(never()).removeAuthorizationRequest(any(), any());
	}

	@ParameterizedTest
	@ValueSource(strings = { "oidc-other", "spotify", "home" })
	void refusesAnAnswerAtTheAddressOfAnotherProviderAndEndsTheLogin(String path) {
		begin("oidc-home", null, false);
		assertThat(refusal(path, null)).contains(LoginRefusal.PROVIDER_MISMATCH);
		then(this.pendingLogins).should().removeAuthorizationRequest(any(), any());
	}

	@ParameterizedTest
	@CsvSource({ "false, https://elsewhere.example.com", "true, https://elsewhere.example.com",
			"true, https://login.example.com/", "true, ''", "true," })
	void refusesAnAnswerOfAnotherIssuerOrOfNoneThoughOneWasAnnounced(boolean announced, @Nullable String issuer) {
		begin("oidc-home", null, announced);
		assertThat(refusal("oidc-home", issuer)).contains(LoginRefusal.PROVIDER_MISMATCH);
	}

	@ParameterizedTest
	@CsvSource({ "true, https://login.example.com", "false, https://login.example.com", "false," })
	void acceptsTheRightIssuerAndNoneWhereNoneWasAnnounced(boolean announced, @Nullable String issuer) {
		begin("oidc-home", null, announced);
		assertThat(refusal("oidc-home", issuer)).isEmpty();
	}

	@Test
	void expectsNoIssuerOfSpotify() {
		begin("spotify", null, false);
		given(this.providers.findByRegistrationId("spotify")).willReturn(registration("spotify").build());
		assertThat(refusal("spotify", null)).isEmpty();
	}

	@Test
	void linksOnlyWhileTheOneWhoAskedIsSignedIn() {
		begin("oidc-home", "fox", false);
		assertThat(refusal("oidc-home", null)).contains(LoginRefusal.LINK_SIGNED_OUT);
		signIn("owl");
		assertThat(refusal("oidc-home", null)).contains(LoginRefusal.LINK_SIGNED_OUT);
		signIn("fox");
		assertThat(refusal("oidc-home", null)).isEmpty();
	}

	private static void signIn(String account) {
		AccountPrincipal person = new AccountPrincipal(new AccountId(account), "ROLE_MEMBER");
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, ""));
	}

	private void begin(String provider, @Nullable String linkTo, boolean announcesIssuer) {
		given(this.pendingLogins.find(any()))
			.willReturn(Optional.of(new PendingLogin("state", "verifier", provider, "earshot", ISSUER + "/authorize",
					"https://music.example.org/", null, null, linkTo, "/", Instant.EPOCH)));
		given(this.providers.findByRegistrationId(provider)).willReturn(registration(provider).issuerUri(ISSUER)
			.providerConfigurationMetadata(Map.of("authorization_response_iss_parameter_supported", announcesIssuer))
			.build());
	}

	private static ClientRegistration.Builder registration(String provider) {
		return ClientRegistration.withRegistrationId(provider)
			.clientId("earshot")
			.tokenUri(ISSUER + "/token")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
	}

	private Optional<LoginRefusal> refusal(String path, @Nullable String issuer) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login/oauth2/code/" + path);
		request.setServletPath("/login/oauth2/code/" + path);
		if (issuer != null) {
			request.setParameter("iss", issuer);
		}
		return this.check.refusal(request, new MockHttpServletResponse());
	}

}
