package dev.earshot.account.session;

import java.net.URI;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestVault;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

import static org.assertj.core.api.Assertions.assertThat;

class EncryptedSessionCookieTests {

	private final DefaultCookieSerializer plain = new DefaultCookieSerializer();

	private final EncryptedSessionCookie cookie = new EncryptedSessionCookie(this.plain, TestVault.open(),
			new PublicUrl(URI.create("https://music.example.org")));

	@Test
	void restoresTheSessionId() {
		assertThat(this.cookie.readCookieValues(requestWith(write("the-session-id"))))
			.containsExactly("the-session-id");
	}

	@Test
	void doesNotShowTheSessionId() {
		assertThat(this.plain.readCookieValues(requestWith(write("the-session-id")))).singleElement()
			.asString()
			.doesNotContain("the-session-id");
	}

	@Test
	void cannotBeMadeOfASessionIdAlone() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.plain.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "the-session-id"));
		assertThat(this.cookie.readCookieValues(requestWith(response))).isEmpty();
	}

	@Test
	void cannotBeMadeOfAnythingElseThatIsEncrypted() {
		String answer = TestVault.open()
			.encrypt("the-session-id", EncryptionContext.of("webhook_delivery.answer", "webhook", "delivery"));
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.plain.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, answer));
		assertThat(this.cookie.readCookieValues(requestWith(response))).isEmpty();
	}

	@Test
	void isSecureForWhoeverCameByThePublicAddressThoughAProxyEndedTls() {
		assertThat(cookieFor("music.example.org").getSecure()).isTrue();
		assertThat(cookieFor("192.168.1.20").getSecure()).isFalse();
	}

	private Cookie cookieFor(String host) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setServerName(host);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.cookie.writeCookieValue(new CookieValue(request, response, "the-session-id"));
		return response.getCookies()[0];
	}

	private MockHttpServletResponse write(String id) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.cookie.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, id));
		return response;
	}

	private static MockHttpServletRequest requestWith(MockHttpServletResponse response) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		Cookie[] cookies = response.getCookies();
		request.setCookies(cookies);
		return request;
	}

}
