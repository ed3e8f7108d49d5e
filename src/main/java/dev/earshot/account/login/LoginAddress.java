package dev.earshot.account.login;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.earshot.oauth.OAuthProviders;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells whether a visitor's browser is at the address that Spotify sends people back to.
 * A proxy that puts a name of its own into {@code Host} hides that; the operator is told
 * once.
 */
@Component
class LoginAddress {

	private static final Logger logger = LoggerFactory.getLogger(LoginAddress.class);

	// Whoever still seems to be elsewhere after following the link with it is not.
	private static final String FOLLOWED = "here";

	private final PublicUrl publicUrl;

	private final OAuthProviders providers;

	private final AtomicBoolean told = new AtomicBoolean();

	LoginAddress(PublicUrl publicUrl, OAuthProviders providers) {
		this.publicUrl = publicUrl;
		this.providers = providers;
	}

	/**
	 * Returns what somebody has to know who came by another address.
	 * @param request the visitor's request
	 * @return {@code null} if Spotify sends them back to where they are
	 */
	@Nullable Elsewhere elsewhere(HttpServletRequest request) {
		boolean elsewhere = this.publicUrl.isElsewhere(request);
		boolean hidden = elsewhere && !this.publicUrl.isLoopback() && request.getParameter(FOLLOWED) != null;
		if ((hidden || this.publicUrl.isHiddenByProxy(request)) && this.told.compareAndSet(false, true)) {
			logger.warn(
					"The proxy in front of {} does not pass on the header Host. Set it there: "
							+ "\"proxy_set_header Host $host;\" in nginx, \"ProxyPreserveHost On\" in Apache",
					this.publicUrl.base());
		}
		return elsewhere ? new Elsewhere(this.publicUrl.redirectUri(this.providers.login().id()), this.publicUrl.base(),
				this.publicUrl.base() + "/login?" + FOLLOWED, this.publicUrl.isLoopback(), hidden) : null;
	}

	/**
	 * For a visitor who came by an address that Spotify cannot send them back to, or
	 * seems to.
	 *
	 * @param redirectUri where Spotify sends everybody
	 * @param publicUrl how the server calls itself
	 * @param login the login page there
	 * @param loopback whether that address leads to the visitor's own machine, so that
	 * the login has to be finished by hand
	 * @param hidden whether they are there, and a proxy hides it
	 */
	record Elsewhere(String redirectUri, String publicUrl, String login, boolean loopback, boolean hidden) {

	}

}
