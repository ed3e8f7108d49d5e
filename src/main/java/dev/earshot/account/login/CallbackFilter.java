package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.session.SavedRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only answers to a login that this browser began come before Spring Security.
 * Whoever reloads the address of a login that is done, or comes back to it by a bookmark,
 * is logged in already, or has to begin again.
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
			this.redirects.sendRedirect(request, response,
					isSignedIn() ? SavedRequests.DEFAULT_PATH : LoginRefusal.STATE_MISMATCH.page());
		}
	}

	private boolean isPendingCallback(HttpServletRequest request) {
		try {
			return this.pendingLogins.loadAuthorizationRequest(request) != null;
		}
		catch (IllegalStateException ex) {
			// There are too many parameters, or they cannot be read.
			return false;
		}
	}

	private static boolean isSignedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal;
	}

}
