package dev.earshot.account.session;

import java.io.IOException;

import dev.earshot.account.AccountPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps people signed in who log out without the right CSRF token, which each login
 * replaces, as from an outdated page or another site, and shows them a new button.
 */
@Component
public class LogoutDenied implements AccessDeniedHandler {

	/** The login page, which says that somebody logged out. */
	public static final String SIGNED_OUT = "/login?signed-out";

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		boolean isSignedIn = AccountPrincipal.current().isPresent();
		this.redirects.sendRedirect(request, response, isSignedIn ? "/profile?still-signed-in" : SIGNED_OUT);
	}

}
