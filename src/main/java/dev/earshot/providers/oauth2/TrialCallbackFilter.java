package dev.earshot.providers.oauth2;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads the answer to a trial login to its own page, since most providers know only the
 * redirect URI of real logins. Who may open that page is decided there.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class TrialCallbackFilter extends OncePerRequestFilter {

	private static final String CALLBACK = "/login/oauth2/code/";

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final TrialLogins trials;

	TrialCallbackFilter(TrialLogins trials) {
		this.trials = trials;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getServletPath().startsWith(CALLBACK) || !isTrial(provider(request), state(request));
	}

	private static String provider(HttpServletRequest request) {
		return request.getServletPath().substring(CALLBACK.length());
	}

	private boolean isTrial(String provider, @Nullable String state) {
		return state != null && this.trials.isBegun(provider, state);
	}

	// The real callback refuses parameters that cannot be read.
	private static @Nullable String state(HttpServletRequest request) {
		try {
			return request.getParameter("state");
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.redirects.sendRedirect(request, response,
				OAuth2Controller.PATH + "/" + provider(request) + "/trial/answer?" + request.getQueryString());
	}

}
