package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.account.people.AccountProperties;
import dev.earshot.account.session.DeviceCookie;
import dev.earshot.account.session.SavedRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
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

	private final ApplicationEventPublisher events;

	private final PendingLogins pendingLogins;

	private final SavedRequests savedRequests;

	private final DeviceCookie deviceCookie;

	private final AccountProperties properties;

	LoginSuccess(ApplicationEventPublisher events, PendingLogins pendingLogins, SavedRequests savedRequests,
			DeviceCookie deviceCookie, AccountProperties properties) {
		this.events = events;
		this.pendingLogins = pendingLogins;
		this.savedRequests = savedRequests;
		this.deviceCookie = deviceCookie;
		this.properties = properties;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		if (authentication.getPrincipal() instanceof AccountPrincipal person) {
			this.events.publishEvent(new AccountConnected(person.accountId()));
			this.deviceCookie.write(person.accountId(), request, response);
		}
		// Sessions of strangers have a shorter timeout.
		request.getSession().setMaxInactiveInterval(Math.toIntExact(this.properties.sessionTimeout().toSeconds()));
		this.savedRequests.removeRequest(request, response);
		this.redirects.sendRedirect(request, response, this.pendingLogins.targetPath(request));
	}

}
