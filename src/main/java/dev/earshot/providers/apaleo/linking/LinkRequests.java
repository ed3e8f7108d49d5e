package dev.earshot.providers.apaleo.linking;

import java.util.Objects;

import dev.earshot.account.PendingAuthorizations;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The requests that send people to apaleo: by the authorization code flow, with PKCE.
 * Whoever is signed in stays so.
 */
@Component
class LinkRequests {

	private static final String PURPOSE = "link";

	private final OAuth2AuthorizationRequestResolver requests;

	private final ApaleoProvider provider;

	private final PendingAuthorizations pending;

	LinkRequests(OAuthProviders registrations, ApaleoProvider provider, PendingAuthorizations pending) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.provider = provider;
		this.pending = pending;
	}

	/**
	 * Begins to link an account.
	 * @return the address of the page at apaleo
	 */
	String begin(AccountId account, HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizationRequest resolved = Objects.requireNonNull(this.requests.resolve(request, ApaleoProvider.ID));
		OAuth2AuthorizationRequest begun = OAuth2AuthorizationRequest.from(resolved)
			.redirectUri(this.provider.redirectUri())
			.build();
		this.pending.add(PURPOSE, account, begun, request, response);
		return begun.getAuthorizationRequestUri();
	}

	/**
	 * Returns the request that a callback answers, once.
	 * @throws ApaleoRefused if this person did not begin it here, or too long ago
	 */
	OAuth2AuthorizationRequest take(AccountId account, HttpServletRequest callback, HttpServletResponse response) {
		return this.pending.take(PURPOSE, ApaleoProvider.ID, account, callback, response)
			.orElseThrow(() -> new ApaleoRefused(ApaleoRefusal.APALEO_STATE));
	}

}
