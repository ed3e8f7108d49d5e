package dev.earshot.account.session;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import dev.earshot.account.pending.PendingLoginCookie;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestVault;
import dev.earshot.storage.Vault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceCookieTests {

	private static final Vault VAULT = TestVault.open();

	private static final AccountId ACCOUNT = new AccountId("somebody");

	private final DeviceCookie device = new DeviceCookie(VAULT, new PublicUrl(URI.create("https://music.example.org")));

	@Test
	void tellsWhoHasLoggedInWithThisBrowser() {
		assertThat(this.device.account(requestWith(written()))).contains(ACCOUNT);
	}

	@Test
	void isSentToTheLoginOnlyAndReadByNobodyElse() {
		assertThat(written()).returns("/earshot/login", Cookie::getPath)
			.returns(true, Cookie::isHttpOnly)
			.returns(true, Cookie::getSecure)
			.extracting(Cookie::getValue)
			.asString()
			.doesNotContain(ACCOUNT.value());
	}

	@ParameterizedTest
	@MethodSource
	void ignoresForgedCookies(String value) {
		assertThat(this.device.account(requestWith(new Cookie(DeviceCookie.NAME, value)))).isEmpty();
	}

	static List<String> ignoresForgedCookies() {
		return List.of("", "somebody", VAULT.encrypt("somebody", EncryptedCookie.context(PendingLoginCookie.NAME)));
	}

	private Cookie written() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContextPath("/earshot");
		request.setServerName("music.example.org");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.device.write(ACCOUNT, request, response);
		return Objects.requireNonNull(response.getCookie(DeviceCookie.NAME));
	}

	private static MockHttpServletRequest requestWith(Cookie cookie) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(cookie);
		return request;
	}

}
