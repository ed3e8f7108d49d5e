package dev.earshot.account.identity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import dev.earshot.account.session.EncryptedCookie;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.SignInProvider;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ProviderLogoutTests {

	private static final Vault VAULT = TestVault.open();

	private final OAuthProviders providers = mock();

	private final ProviderLogout logout = new ProviderLogout(VAULT, this.providers,
			new PublicUrl(URI.create("https://music.example.org/earshot")));

	@AfterEach
	void end() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void isNotOfferedToSomebodyWhoUsedNoProvider() {
		assertThat(this.logout.offer(new MockHttpServletRequest())).isEmpty();
		assertThat(this.logout.begin(new MockHttpServletRequest(), new MockHttpServletResponse())).isEmpty();
	}

	@Test
	void isOfferedWhereTheProviderHasOne() {
		enter("https://login.example.com/logout?realm=home");
		MockHttpServletRequest request = after("a.b.c");
		assertThat(this.logout.offer(request)).contains("Home");
		assertThat(begin(request)).hasHost("login.example.com")
			.hasParameter("realm", "home")
			.hasParameter("client_id", "earshot")
			.hasParameter("id_token_hint", "a.b.c")
			.hasParameter("post_logout_redirect_uri", "https://music.example.org/earshot/login");
	}

	@Test
	void isNotOfferedWhereTheProviderHasNone() {
		enter("");
		assertThat(this.logout.offer(after("a.b.c"))).isEmpty();
	}

	@Test
	void isNotOfferedOnceTheProviderIsRemoved() {
		assertThat(this.logout.offer(after("a.b.c"))).isEmpty();
	}

	@Test
	void doesWithoutATokenThatIsTooLongForACookie() {
		enter("https://login.example.com/logout");
		MockHttpServletRequest request = after("x".repeat(5000));
		assertThat(value(request)).hasSizeLessThan(4000);
		assertThat(begin(request)).hasNoParameter("id_token_hint").hasParameter("client_id", "earshot");
	}

	@Test
	void isForgottenOnceItHasBegun() {
		enter("https://login.example.com/logout");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.logout.begin(after("a.b.c"), response);
		assertThat(response.getCookie(ProviderLogout.COOKIE)).isNotNull().returns(0, Cookie::getMaxAge);
	}

	@Test
	void keepsTheTokenUnreadableInTheBrowser() {
		enter("https://login.example.com/logout");
		assertThat(value(after("a.b.c"))).isNotEmpty().doesNotContain("a.b.c");
	}

	@Test
	void ignoresACookieOfAnotherPurpose() {
		enter("https://login.example.com/logout");
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie(ProviderLogout.COOKIE,
				VAULT.encrypt("oidc-home a.b.c", EncryptedCookie.context("EARSHOT_DEVICE"))));
		assertThat(this.logout.offer(request)).isEmpty();
	}

	private void enter(String endSession) {
		SignInProvider provider = mock();
		given(provider.registration()).willReturn(ClientRegistration.withRegistrationId("oidc-home")
			.clientName("Home")
			.clientId("earshot")
			.tokenUri("https://login.example.com/token")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.providerConfigurationMetadata(Map.of("end_session_endpoint", endSession))
			.build());
		given(this.providers.signIn("oidc-home")).willReturn(Optional.of(provider));
	}

	private MockHttpServletRequest after(String idToken) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest(), response));
		this.logout.remember("oidc-home", idToken);
		MockHttpServletRequest next = new MockHttpServletRequest();
		next.setCookies(response.getCookies());
		return next;
	}

	private static String value(MockHttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, ProviderLogout.COOKIE);
		return (cookie != null) ? cookie.getValue() : "";
	}

	private URI begin(MockHttpServletRequest request) {
		return this.logout.begin(request, new MockHttpServletResponse()).orElseThrow();
	}

}
