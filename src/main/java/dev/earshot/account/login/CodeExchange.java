package dev.earshot.account.login;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.account.AccountPrincipal;
import dev.earshot.account.session.DeviceCookie;
import dev.earshot.core.AccountId;
import dev.earshot.core.ClientNetwork;
import dev.earshot.oauth.TokenEndpoint;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Exchanges authorization codes for tokens. Each exchange is a call to Spotify, so
 * strangers share a small allowance that is separate from what members need.
 */
@Component
class CodeExchange implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final TokenEndpoint endpoint;

	private final DeviceCookie deviceCookie;

	private final LoginAttempts attempts;

	private final InstantSource clock;

	CodeExchange(TokenEndpoint endpoint, DeviceCookie deviceCookie, LoginAttempts attempts, InstantSource clock) {
		this.endpoint = endpoint;
		this.deviceCookie = deviceCookie;
		this.attempts = attempts;
		this.clock = clock;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest login) {
		HttpServletRequest request = request();
		Optional<AccountId> member = AccountPrincipal.current()
			.map(AccountPrincipal::accountId)
			.or(() -> this.deviceCookie.account(request));
		String who = member.map(AccountId::value).orElseGet(() -> ClientNetwork.of(request.getRemoteAddr()).name());
		this.attempts.tooMany(who).ifPresent((wait) -> {
			throw new LoginRefused(new TooManyLogins(this.clock.instant().plus(wait)));
		});
		if (this.attempts.isRepeated(state(login))) {
			throw new LoginRefused(LoginRefusal.CODE_REFUSED);
		}
		return member.isPresent() ? exchange(login, this.endpoint.restClient(provider(login)))
				: exchangeForStranger(login);
	}

	private static String state(OAuth2AuthorizationCodeGrantRequest login) {
		return Objects.requireNonNull(login.getAuthorizationExchange().getAuthorizationResponse().getState());
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

	private static String provider(OAuth2AuthorizationCodeGrantRequest login) {
		return login.getClientRegistration().getRegistrationId();
	}

	private static OAuth2AccessTokenResponse exchange(OAuth2AuthorizationCodeGrantRequest login, RestClient client) {
		RestClientAuthorizationCodeTokenResponseClient grant = new RestClientAuthorizationCodeTokenResponseClient();
		grant.setRestClient(client);
		return grant.getTokenResponse(login);
	}

	private OAuth2AccessTokenResponse exchangeForStranger(OAuth2AuthorizationCodeGrantRequest login) {
		try {
			return exchange(login, this.endpoint.strangersRestClient(provider(login)));
		}
		catch (OAuth2AuthorizationException ex) {
			if (this.endpoint.refused(provider(login), ex).refusal() instanceof PlanSpent(Instant until)) {
				throw new LoginRefused(new TooManyLogins(until));
			}
			throw ex;
		}
	}

}
