package dev.earshot.providers.oidc;

import java.time.Duration;
import java.util.List;

import dev.earshot.ManualTime;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.OpenIdStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IdTokenDecodersTests {

	private final ManualTime time = new ManualTime(OidcEntries.NOW);

	private final OpenIdStandIn provider = OpenIdStandIn.start(this.time);

	private final IdTokenDecoders decoders = new IdTokenDecoders(new PublishedKeys(LocalProviders.http()), this.time);

	private final JwtDecoder decoder = this.decoders
		.createDecoder(OidcEntries.factory().provider(OidcEntries.at(this.provider)).registration());

	@AfterEach
	void close() {
		this.provider.close();
	}

	@Test
	void acceptAToken() {
		assertThat(decode()).returns("fox", Jwt::getSubject);
	}

	@Test
	void acceptASignatureByEllipticCurve() {
		this.provider.signWithEllipticCurve();
		assertThat(decode()).returns("fox", Jwt::getSubject);
	}

	@ParameterizedTest
	@CsvSource({ "iss, https://elsewhere.example.com", "iss, ''", "aud, another", "aud, ''", "azp, another", "sub, ''",
			"exp, ''", "iat, ''" })
	void refuseAClaimThatIsWrongOrMissing(String claim, String value) {
		this.provider.claim(claim, value);
		assertRefused(ProviderRefusal.ID_TOKEN_WRONG);
	}

	@Test
	void refuseTheIssuerWithAnotherSlash() {
		this.provider.claim("iss", this.provider.issuer() + "/");
		assertRefused(ProviderRefusal.ID_TOKEN_WRONG);
	}

	@Test
	void acceptSeveralAudiencesOnlyIfOursIsTheAuthorizedParty() {
		this.provider.claim("aud", List.of(OpenIdStandIn.CLIENT_ID, "another"));
		assertRefused(ProviderRefusal.ID_TOKEN_WRONG);
		this.provider.claim("azp", OpenIdStandIn.CLIENT_ID);
		assertThat(decode()).returns("fox", Jwt::getSubject);
	}

	@Test
	void acceptATokenAMinuteAfterItsEnd() {
		String token = this.provider.idToken("fox", "nonce");
		this.time.pass(Duration.ofSeconds(360));
		assertThat(this.decoder.decode(token)).returns("fox", Jwt::getSubject);
		this.time.pass(Duration.ofSeconds(1));
		assertRefused(ProviderRefusal.ID_TOKEN_TIME, token);
	}

	@Test
	void acceptATokenAMinuteBeforeItWasIssued() {
		String token = this.provider.idToken("fox", "nonce");
		this.time.correct(Duration.ofSeconds(-60));
		assertThat(this.decoder.decode(token)).returns("fox", Jwt::getSubject);
		this.time.correct(Duration.ofSeconds(-1));
		assertRefused(ProviderRefusal.ID_TOKEN_TIME, token);
	}

	@Test
	void fetchTheKeysOnceForSeveralTokens() {
		int before = this.provider.calls("/keys");
		decode();
		decode();
		assertThat(this.provider.calls("/keys")).isEqualTo(before + 1);
	}

	@Test
	void lookForAKeyThatIsNewAtTheProvider() {
		decode();
		this.provider.rotateKey();
		assertThat(decode()).returns("fox", Jwt::getSubject);
	}

	@Test
	void refuseASignatureByAKeyThatIsNotPublished() {
		this.provider.signWithUnpublishedKey();
		assertRefused(ProviderRefusal.ID_TOKEN_WRONG);
	}

	@Test
	void refuseASignatureByTheSharedSecret() {
		this.provider.signWithSharedSecret();
		assertRefused(ProviderRefusal.PROVIDER_ALGORITHM);
	}

	@ParameterizedTest
	@ValueSource(strings = { "at+jwt", "logout+jwt" })
	void refuseTokensOfAnotherType(String type) {
		this.provider.tokenType(type);
		assertRefused(ProviderRefusal.ID_TOKEN_WRONG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJmb3gifQ." })
	void refuseWhatIsNoSignedToken(String token) {
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.decoder.decode(token))
			.withCauseInstanceOf(ProviderRefused.class);
	}

	@Test
	void sayThatTheKeysAreOutOfReach() {
		this.provider.answer("/keys", 503, "");
		assertRefused(ProviderRefusal.PROVIDER_UNAVAILABLE);
	}

	private Jwt decode() {
		return this.decoder.decode(this.provider.idToken("fox", "nonce"));
	}

	private void assertRefused(ProviderRefusal refusal) {
		assertRefused(refusal, this.provider.idToken("fox", "nonce"));
	}

	private void assertRefused(ProviderRefusal refusal, String token) {
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.decoder.decode(token))
			.havingCause()
			.isInstanceOfSatisfying(ProviderRefused.class,
					(refused) -> assertThat(refused.refusal()).isEqualTo(refusal));
	}

}
