package dev.earshot.providers.oauth2;

import java.io.IOException;

import dev.earshot.account.PendingAuthorizations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

	private final PendingAuthorizations pending;

	TrialCallbackFilter(PendingAuthorizations pending) {
		this.pending = pending;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getServletPath().startsWith(CALLBACK) || !isTrial(request);
	}

	// The real callback refuses parameters that cannot be read.
	private boolean isTrial(HttpServletRequest request) {
		try {
			return this.pending.isAnswered(TrialController.PURPOSE, provider(request), request);
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private static String provider(HttpServletRequest request) {
		return request.getServletPath().substring(CALLBACK.length());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.redirects.sendRedirect(request, response,
				OAuth2Controller.PATH + "/" + provider(request) + "/trial/answer?" + request.getQueryString());
	}

}
