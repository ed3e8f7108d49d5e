package dev.earshot.account.login;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.account.people.NotAdmitted;
import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.SignInProvider.LoginFailed;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.web.RateLimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.JwtException;
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

	private static final String NO_ID_TOKEN = "invalid_id_token";

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final OAuthProviders providers;

	private final ApplicationEventPublisher events;

	// Strangers can make logins fail as often as they like.
	private final RateLimiter logLimit;

	LoginFailures(OAuthProviders providers, ApplicationEventPublisher events, InstantSource clock) {
		this.providers = providers;
		this.events = events;
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
		Refusal refusal = refusal(failure, request);
		if (this.logLimit.attempt("").isEmpty()) {
			logger.info("A login failed: {}", refusal.code());
		}
		if (isByProvider(failure)) {
			this.events.publishEvent(new LoginFailed(provider(request)));
		}
		this.redirects.sendRedirect(request, response, address(refusal));
	}

	// The exchange of the code, or the check of the ID token.
	private static boolean isByProvider(AuthenticationException failure) {
		return switch (failure.getCause()) {
			case JwtException _, OAuth2AuthorizationException _ -> true;
			case null, default -> false;
		};
	}

	private static String address(Refusal refusal) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/login").queryParam("refused", refusal.code());
		Instant until = refusal.until();
		return ((until != null) ? address.queryParam("until", until.toEpochMilli()) : address).toUriString();
	}

	private Refusal refusal(AuthenticationException failure, HttpServletRequest request) {
		if (failure instanceof LoginRefused refused) {
			return refused.refusal();
		}
		if (!(failure instanceof OAuth2AuthenticationException login)) {
			return SpotifyRefusal.Unexpected.INTERNAL_ERROR;
		}
		String provider = provider(request);
		boolean denied = isOf(login.getError(), OAuth2ErrorCodes.ACCESS_DENIED, provider);
		return denied ? LoginRefusal.ACCESS_DENIED : refusal(login, provider, request);
	}

	// The others explain their own errors.
	private boolean isOf(OAuth2Error error, String code, String provider) {
		return error.getErrorCode().equals(code) && this.providers.signIn(provider).isEmpty();
	}

	private static String provider(HttpServletRequest request) {
		return request.getServletPath().replaceFirst(".*/", "");
	}

	private Refusal refusal(OAuth2AuthenticationException login, String provider, HttpServletRequest request) {
		return switch (login.getCause()) {
			case RefusedException refused -> refused.refusal();
			case JwtException wrong when wrong.getCause() instanceof RefusedException refused -> refused.refusal();
			case OAuth2AuthorizationException exchange -> codeRefusal(exchange, provider);
			case null -> withoutCause(login.getError(), provider, request);
			default -> SpotifyRefusal.Unexpected.INTERNAL_ERROR;
		};
	}

	private Refusal codeRefusal(OAuth2AuthorizationException exchange, String provider) {
		boolean isCode = isOf(exchange.getError(), OAuth2ErrorCodes.INVALID_GRANT, provider);
		return isCode ? LoginRefusal.CODE_REFUSED : this.providers.refused(provider, exchange).refusal();
	}

	// Spring Security wraps no exception when a response does not match the login, or
	// when the provider answers with an error in place of an ID token.
	private Refusal withoutCause(OAuth2Error error, String provider, HttpServletRequest request) {
		if (request.getParameter(OAuth2ParameterNames.ERROR) != null) {
			return this.providers.refused(provider, new OAuth2AuthorizationException(error)).refusal();
		}
		return error.getErrorCode().equals(NO_ID_TOKEN) ? LoginRefusal.ID_TOKEN_MISSING : LoginRefusal.STATE_MISMATCH;
	}

}
