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
 * Redirects strangers to the login, or to the setup while there is no registration.
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
		// No page has such a long path.
		if (request.getRequestURI().length() > SavedRequests.MAX_LENGTH) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		this.redirects.sendRedirect(request, response, this.providers.canLogIn() ? "/login" : "/setup");
	}

}
