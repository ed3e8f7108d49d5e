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
 * Tells whether a browser uses the address that Spotify redirects to. A proxy that
 * replaces the {@code Host} header hides this; a warning is logged once.
 */
@Component
class LoginAddress {

	private static final Logger logger = LoggerFactory.getLogger(LoginAddress.class);

	// Set by the link to the public address: if that still differs, a proxy hides it.
	private static final String LINK_FOLLOWED = "here";

	private final PublicUrl publicUrl;

	private final OAuthProviders providers;

	private final AtomicBoolean warned = new AtomicBoolean();

	LoginAddress(PublicUrl publicUrl, OAuthProviders providers) {
		this.publicUrl = publicUrl;
		this.providers = providers;
	}

	// Null if the browser uses the public address.
	@Nullable Elsewhere elsewhere(HttpServletRequest request) {
		boolean elsewhere = this.publicUrl.differsFrom(request);
		boolean hidden = elsewhere && !this.publicUrl.isLoopback() && request.getParameter(LINK_FOLLOWED) != null;
		if ((hidden || this.publicUrl.isHiddenByProxy(request)) && this.warned.compareAndSet(false, true)) {
			logger.warn(
					"The proxy in front of {} does not pass on the header Host. Set it there: "
							+ "\"proxy_set_header Host $host;\" in nginx, \"ProxyPreserveHost On\" in Apache",
					this.publicUrl.base());
		}
		return elsewhere ? new Elsewhere(this.publicUrl.redirectUri(this.providers.login().id()), this.publicUrl.base(),
				this.publicUrl.base() + "/login?" + LINK_FOLLOWED, this.publicUrl.isLoopback(), hidden) : null;
	}

	/**
	 * What to show to somebody whose browser uses another address, or seems to.
	 *
	 * @param loopback whether the login has to be finished by hand, because the public
	 * address is the visitor's own machine
	 * @param hidden whether a proxy hides that the browser uses the public address
	 */
	record Elsewhere(String redirectUri, String publicUrl, String login, boolean loopback, boolean hidden) {

	}

}
