package dev.earshot.account.pending;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.ManualTime;
import dev.earshot.account.session.EncryptedCookie;
import dev.earshot.account.session.SavedRequests;
import dev.earshot.core.AccountId;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class PendingLoginsTests {

	private static final Vault VAULT = TestVault.open();

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-28T12:00:00Z"));

	private final PendingLogins logins = new PendingLogins(new PendingLoginCookie(VAULT, new JsonMapper(),
			new PublicUrl(URI.create("https://music.example.org")), this.time), new SavedRequests());

	private @Nullable Cookie cookie;

	@Test
	void restoreWhatTheExchangeNeeds() {
		begin("one");
		assertThat(answer("one")).isNotNull()
			.returns("https://music.example.org/login/oauth2/code/spotify", OAuth2AuthorizationRequest::getRedirectUri)
			.returns("spotify", (login) -> login.getAttribute("registration_id"))
			.returns("verifier-one", (login) -> login.getAttribute("code_verifier"))
			.returns("client-id", OAuth2AuthorizationRequest::getClientId);
	}

	@Test
	void restoreTheNonceAndAskForAnIdTokenOnlyThen() {
		begin("one");
		begin(begun("two").attributes((attributes) -> attributes.put("nonce", "number")).build());
		assertThat(answer("one")).isNotNull().returns(Set.of(), OAuth2AuthorizationRequest::getScopes);
		assertThat(answer("two")).isNotNull()
			.returns("number", (login) -> login.getAttribute("nonce"))
			.returns(Set.of("openid"), OAuth2AuthorizationRequest::getScopes);
	}

	@Test
	void rememberWhomTheyLinkToAndLeadBackToTheProfile() {
		begin(begun("one").attributes((attributes) -> attributes.put(PendingLogins.LINK_TO, "fox")).build());
		MockHttpServletRequest callback = request("one");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(callback));
		assertThat(PendingLogins.linkTarget()).isEmpty();
		this.logins.removeAuthorizationRequest(callback, new MockHttpServletResponse());
		assertThat(PendingLogins.linkTarget()).contains(new AccountId("fox"));
		assertThat(this.logins.takeTargetPath(callback, new MockHttpServletResponse())).isEqualTo("/profile");
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void areUsedOnceEach() {
		begin("one");
		begin("two");
		assertThat(answer("one")).isNotNull();
		assertThat(answer("one")).isNull();
		assertThat(answer("two")).isNotNull();
		assertThat(this.cookie).isNotNull().returns(0, Cookie::getMaxAge);
	}

	@Test
	void areLeftOutWhereAnotherVersionHasWrittenThem() {
		String written = "[[\"one\",null,\"spotify\",\"id\",\"https://a\",\"https://b\",null,null,\"/\",1795867200.0]]";
		this.cookie = new Cookie(PendingLoginCookie.NAME,
				VAULT.encrypt(written, EncryptedCookie.context(PendingLoginCookie.NAME)));
		assertThat(this.logins.exist(request("one"))).isFalse();
		begin("two");
		assertThat(answer("two")).isNotNull();
	}

	@Test
	void areKeptWhenLoaded() {
		begin("one");
		assertThat(this.logins.loadAuthorizationRequest(request("one"))).isNotNull();
		assertThat(this.logins.loadAuthorizationRequest(request("another"))).isNull();
		assertThat(answer("one")).isNotNull();
	}

	@Test
	void keepTheNewestFive() {
		begin("one", "two", "three", "four", "five", "six");
		assertThat(answer("one")).isNull();
		assertThat(Stream.of("two", "three", "four", "five", "six").map(this::answer)).doesNotContainNull();
	}

	@Test
	void fitIntoACookie() {
		begin("s".repeat(600), "t".repeat(600), "u".repeat(600), "last");
		assertThat(this.cookie).isNotNull().extracting(Cookie::getValue).asString().hasSizeLessThan(4000);
		assertThat(answer("last")).isNotNull();
	}

	@Test
	void endAfterHalfAnHour() {
		begin("one");
		this.time.pass(Duration.ofMinutes(30));
		assertThat(this.logins.exist(request("one"))).isTrue();
		this.time.pass(Duration.ofSeconds(1));
		assertThat(this.logins.exist(request("one"))).isFalse();
		assertThat(answer("one")).isNull();
	}

	@Test
	void areInACookieThatScriptsAndOtherSitesCannotUse() {
		begin("one");
		assertThat(this.cookie).isNotNull()
			.returns(true, Cookie::isHttpOnly)
			.returns("Lax", (cookie) -> cookie.getAttribute("SameSite"))
			.returns("/earshot/", Cookie::getPath)
			.returns(true, Cookie::getSecure)
			.returns(1800, Cookie::getMaxAge);
		assertThat(this.cookie.getValue()).doesNotContain("one");
	}

	@ParameterizedTest
	@MethodSource
	void ignoreForgedCookies(String value) {
		this.cookie = new Cookie(PendingLoginCookie.NAME, value);
		assertThat(this.logins.exist(request("one"))).isFalse();
		assertThat(answer("one")).isNull();
	}

	static List<String> ignoreForgedCookies() {
		String one = "[[\"one\",\"v\",\"spotify\",\"c\",\"https://a/\",\"https://b/\",null,null,null,\"/\",\"2026-11-28T12:00:00Z\"]]";
		return List.of("", "x", "[]", VAULT.encrypt("no json", EncryptedCookie.context(PendingLoginCookie.NAME)),
				VAULT.encrypt(one, EncryptionContext.of("cookie.session")));
	}

	private void begin(String... states) {
		for (String state : states) {
			begin(begun(state).build());
		}
	}

	private void begin(OAuth2AuthorizationRequest login) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.logins.saveAuthorizationRequest(login, request(""), response);
		keepCookie(response);
	}

	private static OAuth2AuthorizationRequest.Builder begun(String state) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.state(state)
			.clientId("client-id")
			.authorizationUri("https://accounts.spotify.example/authorize")
			.redirectUri("https://music.example.org/login/oauth2/code/spotify")
			.attributes((attributes) -> {
				attributes.put("registration_id", "spotify");
				attributes.put("code_verifier", "verifier-" + state);
			});
	}

	private @Nullable OAuth2AuthorizationRequest answer(String state) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		OAuth2AuthorizationRequest login = this.logins.removeAuthorizationRequest(request(state), response);
		keepCookie(response);
		return login;
	}

	private void keepCookie(MockHttpServletResponse response) {
		Cookie changed = response.getCookie(PendingLoginCookie.NAME);
		this.cookie = (changed != null) ? changed : this.cookie;
	}

	private MockHttpServletRequest request(String state) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/earshot/login/oauth2/code/spotify");
		request.setContextPath("/earshot");
		request.setServerName("music.example.org");
		request.setParameter("state", state);
		if (this.cookie != null && this.cookie.getMaxAge() != 0) {
			request.setCookies(this.cookie);
		}
		return request;
	}

}
