package dev.earshot.account.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.session.FormTokenDenied.FormRefused;
import dev.earshot.core.AccountId;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

import static org.assertj.core.api.Assertions.assertThat;

class FormTokenDeniedTests {

	private final List<Object> events = new ArrayList<>();

	private final FormTokenDenied handler = new FormTokenDenied(this.events::add);

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void tellsOfAFormWithoutItsToken() throws IOException, ServletException {
		logIn();
		assertThat(status(new MissingCsrfTokenException("wrong"))).isEqualTo(403);
		assertThat(this.events).containsExactly(new FormRefused("POST /profile/disconnect"));
	}

	@Test
	void tellsNothingOfStrangers() throws IOException, ServletException {
		assertThat(status(new MissingCsrfTokenException("wrong"))).isEqualTo(403);
		assertThat(this.events).isEmpty();
	}

	@Test
	void leavesOtherDenialsToOthers() throws IOException, ServletException {
		logIn();
		assertThat(status(new AccessDeniedException("no"))).isEqualTo(403);
		assertThat(this.events).isEmpty();
	}

	private static void logIn() {
		AccountPrincipal person = new AccountPrincipal(new AccountId("kim"), "ROLE_MEMBER");
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, ""));
	}

	private int status(AccessDeniedException denied) throws IOException, ServletException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/profile/disconnect");
		request.setServletPath("/profile/disconnect");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.handler.handle(request, response, denied);
		return response.getStatus();
	}

}
