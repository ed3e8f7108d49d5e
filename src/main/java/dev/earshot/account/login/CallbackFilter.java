package dev.earshot.account.login;

import java.io.IOException;
import java.util.Optional;

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
 * Passes on only callbacks of logins that this browser began, from the right provider.
 */
class CallbackFilter extends OncePerRequestFilter {

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final RequestMatcher callback;

	private final CallbackCheck check;

	CallbackFilter(RequestMatcher callback, CallbackCheck check) {
		this.callback = callback;
		this.check = check;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.callback.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<LoginRefusal> refusal = this.check.refusal(request, response);
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
		}
		else {
			this.redirects.sendRedirect(request, response, page(refusal.get()));
		}
	}

	private static String page(LoginRefusal refusal) {
		boolean isFinished = refusal == LoginRefusal.STATE_MISMATCH && AccountPrincipal.current().isPresent();
		return isFinished ? SavedRequests.DEFAULT_PATH : refusal.page();
	}

}
