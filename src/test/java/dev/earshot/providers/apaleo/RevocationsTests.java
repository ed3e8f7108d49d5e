package dev.earshot.providers.apaleo;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.standin.ApaleoStandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

import static org.assertj.core.api.Assertions.assertThat;

class RevocationsTests {

	private static final ApaleoStandIn apaleo = ApaleoStandIn.start();

	private static final ClientRegistration CLIENT = ClientRegistration.withRegistrationId("apaleo")
		.clientId(ApaleoStandIn.CLIENT_ID)
		.clientSecret(ApaleoStandIn.SECRET)
		.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
		.tokenUri("https://identity.example.com/token")
		.build();

	private final List<Runnable> begun = new ArrayList<>();

	private final Revocations revocations = new Revocations(TestApaleo.api(apaleo), this.begun::add);

	@BeforeEach
	void startOver() {
		apaleo.reset();
	}

	@AfterAll
	static void close() {
		apaleo.close();
	}

	@Test
	void letNobodyWait() {
		this.revocations.begin(List.of(tokens("refresh-1")));
		assertThat(apaleo.revoked()).isEmpty();
		finish();
		assertThat(apaleo.revoked()).containsExactly("refresh-1");
	}

	@Test
	void readOnceWhereTokensAreRevoked() {
		this.revocations.begin(List.of(tokens("refresh-1"), tokens(null), tokens("refresh-2")));
		finish();
		assertThat(apaleo.revoked()).containsExactly("refresh-1", "refresh-2");
		assertThat(apaleo.documentRequests()).isOne();
	}

	@Test
	void askNobodyAboutNoTokens() {
		this.revocations.begin(List.of(tokens(null)));
		assertThat(this.begun).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ApaleoStandIn.REVOCATION, ApaleoStandIn.DOCUMENT })
	@ExtendWith(OutputCaptureExtension.class)
	void tellTheLogHowManyFailed(String path, CapturedOutput log) {
		apaleo.answer(path, 503, "");
		this.revocations.begin(List.of(tokens("refresh-1"), tokens("refresh-2")));
		finish();
		assertThat(log).contains("2 of 2 tokens were deleted: provider-unavailable").doesNotContain("refresh-1");
	}

	private void finish() {
		this.begun.forEach(Runnable::run);
	}

	private static OAuth2AuthorizedClient tokens(@Nullable String refresh) {
		OAuth2AccessToken access = new OAuth2AccessToken(TokenType.BEARER, "access", null, null);
		return new OAuth2AuthorizedClient(CLIENT, "fox", access,
				(refresh != null) ? new OAuth2RefreshToken(refresh, null) : null);
	}

}
