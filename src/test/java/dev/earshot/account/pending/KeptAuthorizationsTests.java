package dev.earshot.account.pending;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.earshot.ManualTime;
import dev.earshot.account.session.SavedRequests;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestVault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;

class KeptAuthorizationsTests {

	private static final AccountId FOX = new AccountId("fox");

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-28T12:00:00Z"));

	private final PendingLoginCookie pending = new PendingLoginCookie(TestVault.open(), new JsonMapper(),
			new PublicUrl(URI.create("https://music.example.org")), this.time);

	private final KeptAuthorizations authorizations = new KeptAuthorizations(this.pending);

	private @Nullable Cookie cookie;

	@Test
	void areAnsweredOnceWithTheirPkceSecret() {
		begin("one");
		assertThat(answer("link", "apaleo", FOX, "one")).get()
			.returns("https://music.example.org/login/apaleo", OAuth2AuthorizationRequest::getRedirectUri)
			.returns("verifier", (request) -> request.getAttribute("code_verifier"));
		assertThat(answer("link", "apaleo", FOX, "one")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "trial, apaleo, fox, one", "link, hub, fox, one", "link, apaleo, owl, one", "link, apaleo, fox, two" })
	void areAnsweredByNothingElse(String purpose, String provider, String account, String state) {
		begin("one");
		assertThat(answer(purpose, provider, new AccountId(account), state)).isEmpty();
		assertThat(answer("link", "apaleo", FOX, "one")).isPresent();
	}

	@Test
	void areNoLogins() {
		begin("one");
		PendingLogins logins = new PendingLogins(this.pending, new SavedRequests());
		assertThat(logins.exist(callback("one"))).isFalse();
		assertThat(logins.removeAuthorizationRequest(callback("one"), new MockHttpServletResponse())).isNull();
	}

	@Test
	void endAfterHalfAnHour() {
		begin("one");
		this.time.pass(Duration.ofMinutes(30));
		assertThat(this.authorizations.isAnswered("link", "apaleo", callback("one"))).isTrue();
		this.time.pass(Duration.ofSeconds(1));
		assertThat(this.authorizations.isAnswered("link", "apaleo", callback("one"))).isFalse();
		assertThat(answer("link", "apaleo", FOX, "one")).isEmpty();
	}

	private void begin(String state) {
		OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
			.state(state)
			.clientId("client-id")
			.authorizationUri("https://identity.example.com/authorize")
			.redirectUri("https://music.example.org/login/apaleo")
			.attributes(Map.of("registration_id", "apaleo", "code_verifier", "verifier"))
			.build();
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.authorizations.add("link", FOX, request, callback(""), response);
		this.cookie = response.getCookie(PendingLoginCookie.NAME);
	}

	private Optional<OAuth2AuthorizationRequest> answer(String purpose, String provider, AccountId account,
			String state) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		Optional<OAuth2AuthorizationRequest> answered = this.authorizations.take(purpose, provider, account,
				callback(state), response);
		Cookie changed = response.getCookie(PendingLoginCookie.NAME);
		this.cookie = (changed != null) ? changed : this.cookie;
		return answered;
	}

	private MockHttpServletRequest callback(String state) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login/apaleo");
		request.setParameter("state", state);
		if (this.cookie != null && this.cookie.getMaxAge() != 0) {
			request.setCookies(this.cookie);
		}
		return request;
	}

}
