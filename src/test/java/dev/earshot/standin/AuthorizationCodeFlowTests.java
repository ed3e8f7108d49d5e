package dev.earshot.standin;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@TestInstance(Lifecycle.PER_CLASS)
class AuthorizationCodeFlowTests {

	private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters_01234567";

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T18:00:00Z"));

	private final SpotifyStandIn standIn = SpotifyStandIn.start(0, this.clock);

	private final StandInClient client = new StandInClient(this.standIn);

	private final Map<String, String> asked = new LinkedHashMap<>();

	@BeforeAll
	void ask() {
		this.asked.put("client_id", StandInApp.CLIENT_ID);
		this.asked.put("response_type", "code");
		this.asked.put("redirect_uri", StandInClient.REDIRECT_URI);
		this.asked.put("scope", "user-read-playback-state user-top-read");
		this.asked.put("state", "xyz=");
		this.asked.put("code_challenge", TokenEndpoint.challengeOf(VERIFIER));
		this.asked.put("code_challenge_method", "S256");
	}

	@BeforeEach
	void startOver() {
		this.standIn.reset();
	}

	@AfterAll
	void close() {
		this.standIn.close();
	}

	@Test
	void showsTheRequestedScopes() {
		HttpResponse<String> page = this.client.page("/authorize?" + Parameters.encode(this.asked));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Spotify stand-in", "user-top-read", "Approve", "Refuse", "Lantern Fox",
				"Second Person", "Stranger (not on the app's list of users)");
	}

	@Test
	void redirectsWithACodeAndTheState() {
		Parameters callback = callback(this.standIn.approve(url(this.asked), Person.LANTERN_FOX));
		assertThat(callback.get("state")).isEqualTo("xyz=");
		assertThat(callback.get("code")).startsWith("AQC");
	}

	@Test
	void redirectsWithAccessDeniedWhenRefused() {
		Parameters callback = callback(this.standIn.deny(url(this.asked)));
		assertThat(callback.values()).containsEntry("error", "access_denied").containsEntry("state", "xyz=");
	}

	@Test
	void showsAnErrorPageForAWrongRedirectUri() {
		assertThat(pageFor("redirect_uri", "http://127.0.0.1:8080/elsewhere"))
			.contains("INVALID_CLIENT: Invalid redirect URI");
		assertThat(pageFor("redirect_uri", "http://localhost:8080/login/oauth2/code/spotify"))
			.contains("INVALID_CLIENT: Insecure redirect URI");
		assertThat(pageFor("client_id", "somebody else")).contains("INVALID_CLIENT: Invalid client");
	}

	@Test
	void doesNotApproveAnInvalidRequest() {
		this.standIn.app().forgetRedirectUris();
		assertThatIllegalStateException().isThrownBy(() -> this.standIn.approve(url(this.asked), Person.LANTERN_FOX))
			.withMessageContaining("Invalid redirect URI");
	}

	@Test
	void exchangesACodeForTokens() {
		HttpResponse<String> response = exchange(code(), VERIFIER);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(StandInClient.json(response).path("access_token").asString()).hasSize(234);
		assertThat(StandInClient.json(response).path("refresh_token").asString()).hasSize(131);
		assertThat(StandInClient.json(response).path("scope").asString()).isEqualTo(this.asked.get("scope"));
	}

	@Test
	void actsForThePersonWhoApproved() {
		String code = callback(this.standIn.approve(url(this.asked), Person.SECOND_PERSON)).get("code");
		this.client.authorize("Bearer " + StandInClient.json(exchange(code, VERIFIER)).path("access_token").asString());
		assertThat(this.client.json("/me").path("display_name").asString()).isEqualTo("Second Person");
	}

	@Test
	void acceptsACodeOnce() {
		String code = code();
		exchange(code, VERIFIER);
		assertRefused(exchange(code, VERIFIER), "Invalid authorization code");
	}

	@Test
	void acceptsACodeForTenMinutes() {
		String code = code();
		this.clock.advance(Duration.ofMinutes(11));
		assertRefused(exchange(code, VERIFIER), "Authorization code expired");
	}

	@Test
	void requiresTheVerifier() {
		assertRefused(exchange(code(), "another"), "code_verifier was incorrect");
		assertRefused(exchange(code(), ""), "code_verifier required");
	}

	@Test
	void requiresTheSameRedirectUri() {
		Map<String, String> form = new HashMap<>(exchangeForm(code(), VERIFIER));
		form.put("redirect_uri", "http://127.0.0.1:9999/login/oauth2/code/spotify");
		assertRefused(this.client.token(form), "Invalid redirect URI");
	}

	@Test
	void requiresTheCredentials() {
		Map<String, String> form = Map.of("grant_type", "client_credentials");
		assertThat(this.client.token(form, "").body()).isEqualToIgnoringWhitespace("{\"error\":\"invalid_client\"}");
		assertRefused(this.client.token(form, basic("nobody:0")), "Failed to get client");
		assertRefused(this.client.token(form, basic(StandInApp.CLIENT_ID + ":0")), "Invalid client secret");
		assertThat(this.client.token(form).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesTheOldSecretOnceItIsRotated() {
		String old = basic(StandInApp.CLIENT_ID + ":" + this.standIn.app().secret());
		this.standIn.app().rotateSecret();
		assertRefused(this.client.token(refreshForm("any"), old), "Invalid client secret");
	}

	@Test
	void refreshesWithoutANewRefreshToken() {
		HttpResponse<String> refreshed = this.client.token(refreshForm(refreshToken()));
		assertThat(StandInClient.json(refreshed).has("access_token")).isTrue();
		assertThat(StandInClient.json(refreshed).has("refresh_token")).isFalse();
	}

	@Test
	void endsTheOldRefreshTokenWhenRotating() {
		this.standIn.tokens().rotateRefreshTokens(true);
		String old = refreshToken();
		assertThat(StandInClient.json(this.client.token(refreshForm(old))).has("refresh_token")).isTrue();
		assertRefused(this.client.token(refreshForm(old)), "Invalid refresh token");
	}

	@Test
	void refusesARevokedLogin() {
		String token = refreshToken();
		this.standIn.tokens().revoke(this.standIn.listener());
		assertRefused(this.client.token(refreshForm(token)), "Refresh token revoked");
	}

	@Test
	void refusesALoginAfterSevenMonths() {
		String token = refreshToken();
		this.clock.advance(Duration.ofDays(210));
		assertRefused(this.client.token(refreshForm(token)), "Refresh token expired");
		assertRefused(this.client.token(refreshForm("")), "refresh_token must be supplied");
	}

	@Test
	void remembersWhatItIssued() {
		String token = refreshToken();
		assertThat(this.standIn.tokens().issued()).hasSize(2).contains(token);
	}

	private String pageFor(String name, String value) {
		Map<String, String> wrong = new LinkedHashMap<>(this.asked);
		wrong.put(name, value);
		return this.client.page("/authorize?" + Parameters.encode(wrong)).body();
	}

	private String url(Map<String, String> parameters) {
		return this.standIn.accountsUrl() + "/authorize?" + Parameters.encode(parameters);
	}

	private static Parameters callback(URI address) {
		assertThat(address.toString()).startsWith(StandInClient.REDIRECT_URI + "?");
		return Parameters.parse(address.getRawQuery());
	}

	private String code() {
		return callback(this.standIn.approve(url(this.asked), Person.LANTERN_FOX)).get("code");
	}

	private HttpResponse<String> exchange(String code, String verifier) {
		return this.client.token(exchangeForm(code, verifier));
	}

	private static Map<String, String> exchangeForm(String code, String verifier) {
		return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", StandInClient.REDIRECT_URI,
				"code_verifier", verifier);
	}

	private String refreshToken() {
		return StandInClient.json(exchange(code(), VERIFIER)).path("refresh_token").asString();
	}

	private static Map<String, String> refreshForm(String token) {
		return Map.of("grant_type", "refresh_token", "refresh_token", token);
	}

	private static String basic(String pair) {
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	private static void assertRefused(HttpResponse<String> response, String description) {
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(StandInClient.json(response).path("error_description").asString()).isEqualTo(description);
	}

}
