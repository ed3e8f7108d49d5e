package dev.earshot.account.invitations;

import java.time.InstantSource;

import dev.earshot.storage.TestDatabase;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class PresentedInvitationTests {

	private final JdbcClient jdbc = TestDatabase.SQLITE.empty();

	private final PresentedInvitation presented = TestInvitations.presented(this.jdbc, InstantSource.system());

	private final String token = new InvitationLinks(this.jdbc, InstantSource.system()).create();

	@AfterEach
	void endRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void isAcceptedOnce() {
		request(cookie());
		assertThat(this.presented.accept()).isTrue();
		assertThat(this.presented.accept()).isFalse();
	}

	@Test
	void isNoneOfABrowserThatOpenedNoLink() {
		request();
		assertThat(this.presented.accept()).isFalse();
	}

	@Test
	void isNoneOutsideOfARequest() {
		assertThat(this.presented.accept()).isFalse();
	}

	@Test
	void isNoneThatABrowserMadeUp() {
		request(new Cookie(PresentedInvitation.COOKIE, this.token));
		assertThat(this.presented.accept()).isFalse();
	}

	@Test
	void isOutOfReachOfScripts() {
		assertThat(cookie()).returns(true, Cookie::isHttpOnly)
			.returns("/login", Cookie::getPath)
			.satisfies((cookie) -> assertThat(cookie.getValue()).doesNotContain(this.token));
	}

	private Cookie cookie() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.presented.remember(this.token, new MockHttpServletRequest(), response);
		Cookie cookie = response.getCookie(PresentedInvitation.COOKIE);
		assertThat(cookie).isNotNull();
		return cookie;
	}

	private static void request(Cookie... cookies) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(cookies);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
	}

}
