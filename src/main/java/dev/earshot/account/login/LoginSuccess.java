package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.RecentLogin;
import dev.earshot.account.identity.LoginEvents;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.account.people.AccountProperties;
import dev.earshot.account.session.DeviceCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Publishes the login and redirects to the page that was requested before it.
 */
@Component
class LoginSuccess implements AuthenticationSuccessHandler {

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final LoginEvents events;

	private final PendingLogins pendingLogins;

	private final DeviceCookie deviceCookie;

	private final RecentLogin recentLogin;

	private final AccountProperties properties;

	LoginSuccess(LoginEvents events, PendingLogins pendingLogins, DeviceCookie deviceCookie, RecentLogin recentLogin,
			AccountProperties properties) {
		this.events = events;
		this.pendingLogins = pendingLogins;
		this.deviceCookie = deviceCookie;
		this.recentLogin = recentLogin;
		this.properties = properties;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		if (authentication instanceof OAuth2AuthenticationToken login
				&& login.getPrincipal() instanceof AccountPrincipal person) {
			this.events.publish(person.accountId(), login);
			this.deviceCookie.write(person.accountId(), request, response);
		}
		prepare(request.getSession());
		this.redirects.sendRedirect(request, response, this.pendingLogins.takeTargetPath(request, response));
	}

	// Sessions of strangers have a shorter timeout. Whoever links an identity proves that
	// it is theirs, and not who they are here.
	private void prepare(HttpSession session) {
		session.setMaxInactiveInterval(Math.toIntExact(this.properties.sessionTimeout().toSeconds()));
		if (PendingLogins.linkTarget().isEmpty()) {
			this.recentLogin.remember(session);
		}
	}

}
