package dev.earshot.account.login;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.account.people.NotAdmitted;
import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.web.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Redirects to the login page with the reason in the query: cookies may not work.
 */
@Component
class LoginFailures implements AuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(LoginFailures.class);

	private static final int LOG_LINES_PER_HOUR = 100;

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final OAuthProviders providers;

	// Strangers can make logins fail as often as they like.
	private final RateLimiter logLimit;

	LoginFailures(OAuthProviders providers, InstantSource clock) {
		this.providers = providers;
		this.logLimit = new RateLimiter(LOG_LINES_PER_HOUR, Duration.ofHours(1), clock);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof NotAdmitted stranger) {
			NotAdmittedController.remember(stranger, request.getSession());
			this.redirects.sendRedirect(request, response, "/login/not-admitted");
			return;
		}
		Refusal refusal = refusal(failure);
		if (this.logLimit.attempt("").isEmpty()) {
			logger.info("A login failed: {}", refusal.code());
		}
		this.redirects.sendRedirect(request, response, address(refusal));
	}

	private static String address(Refusal refusal) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/login").queryParam("refused", refusal.code());
		Instant until = refusal.until();
		return ((until != null) ? address.queryParam("until", until.toEpochMilli()) : address).toUriString();
	}

	private Refusal refusal(AuthenticationException failure) {
		if (failure instanceof LoginRefused refused) {
			return refused.refusal();
		}
		if (!(failure instanceof OAuth2AuthenticationException login)) {
			return SpotifyRefusal.Unexpected.INTERNAL_ERROR;
		}
		boolean denied = login.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED);
		return denied ? LoginRefusal.ACCESS_DENIED : refusal(login.getCause());
	}

	private Refusal refusal(@Nullable Throwable cause) {
		return switch (cause) {
			case RefusedException refused -> refused.refusal();
			case OAuth2AuthorizationException exchange -> codeRefusal(exchange);
			case null -> LoginRefusal.STATE_MISMATCH;
			default -> SpotifyRefusal.Unexpected.INTERNAL_ERROR;
		};
	}

	private Refusal codeRefusal(OAuth2AuthorizationException exchange) {
		boolean isCode = exchange.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
		return isCode ? LoginRefusal.CODE_REFUSED : this.providers.login().refused(exchange).refusal();
	}

}
