package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.session.SavedRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops callbacks of logins that this browser has not begun or has finished already.
 */
class CallbackFilter extends OncePerRequestFilter {

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final RequestMatcher callback;

	private final PendingLogins pendingLogins;

	CallbackFilter(RequestMatcher callback, PendingLogins pendingLogins) {
		this.callback = callback;
		this.pendingLogins = pendingLogins;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.callback.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isPendingCallback(request)) {
			chain.doFilter(request, response);
		}
		else {
			this.redirects.sendRedirect(request, response, AccountPrincipal.current().isPresent()
					? SavedRequests.DEFAULT_PATH : LoginRefusal.STATE_MISMATCH.page());
		}
	}

	private boolean isPendingCallback(HttpServletRequest request) {
		try {
			return this.pendingLogins.loadAuthorizationRequest(request) != null;
		}
		catch (IllegalStateException ex) {
			// Tomcat cannot read the parameters, or there are too many.
			return false;
		}
	}

}
