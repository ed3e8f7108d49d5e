package dev.earshot.account;

import dev.earshot.storage.TestVault;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

import static org.assertj.core.api.Assertions.assertThat;

class SealedCookieTests {

	private final DefaultCookieSerializer plain = new DefaultCookieSerializer();

	private final SealedCookie cookie = new SealedCookie(this.plain, TestVault.open());

	@Test
	void bringsTheSessionBack() {
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
