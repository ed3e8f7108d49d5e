package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.AccountPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers a log-out that does not carry the session's token, which each login replaces.
 * Whoever has no session any more has what they want. Anybody else may have pressed a
 * button on an older page, or somebody else's: they stay, and are shown a fresh button.
 */
@Component
class LogoutDenied implements AccessDeniedHandler {

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		boolean isStillHere = authentication != null && authentication.getPrincipal() instanceof AccountPrincipal;
		this.redirects.sendRedirect(request, response,
				isStillHere ? "/profile?still-signed-in" : SecurityConfiguration.SIGNED_OUT);
	}

}
