package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.session.SavedRequests;
import dev.earshot.oauth.OAuthProviders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Component;

/**
 * Where a stranger is sent who wants a page: to the login, or to the setup while there is
 * nothing to log in with.
 */
@Component
class LoginEntryPoint implements AuthenticationEntryPoint {

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final OAuthProviders providers;

	LoginEntryPoint(OAuthProviders providers) {
		this.providers = providers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		// Nothing that somebody could log in for has such a path.
		if (request.getRequestURI().length() > SavedRequests.MAX_LENGTH) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		this.redirects.sendRedirect(request, response, this.providers.canLogIn() ? "/login" : "/setup");
	}

}
