package dev.earshot.providers.apaleo.linking;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.BearerToken;
import dev.earshot.providers.apaleo.ApaleoApi;
import dev.earshot.providers.apaleo.ApaleoPerson;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefused;
import dev.earshot.providers.apaleo.HotelAccount;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Service;

/**
 * Links and unlinks hotel accounts by the authorization code flow, with PKCE. Whoever is
 * signed in stays so.
 */
@Service
class ApaleoLinks {

	private final ApaleoTokens tokens;

	private final ApaleoApi api;

	private final PendingLinks pending;

	private final ApaleoLinkRepository repository;

	private final ApplicationEventPublisher events;

	private final SecureRandom random = new SecureRandom();

	ApaleoLinks(ApaleoTokens tokens, ApaleoApi api, PendingLinks pending, ApaleoLinkRepository repository,
			ApplicationEventPublisher events) {
		this.tokens = tokens;
		this.api = api;
		this.pending = pending;
		this.repository = repository;
		this.events = events;
	}

	/**
	 * Begins to link an account.
	 * @return the address of the page at apaleo
	 */
	String begin(AccountId account, ClientRegistration registration, String redirectUri) {
		OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
			.clientId(registration.getClientId())
			.redirectUri(redirectUri)
			.scopes(Set.copyOf(registration.getScopes()))
			.state(state());
		OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
		OAuth2AuthorizationRequest begun = request.build();
		this.pending.add(account, begun);
		return begun.getAuthorizationRequestUri();
	}

	private String state() {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Links the account that somebody chose at apaleo.
	 * @throws ApaleoRefused if they did not begin here, or apaleo refuses; what was
	 * linked before stays then
	 */
	void finish(AccountId account, String state, String code) {
		OAuth2AuthorizationRequest request = this.pending.take(account, state)
			.orElseThrow(() -> new ApaleoRefused(ApaleoRefusal.APALEO_STATE));
		OAuth2AccessTokenResponse response = this.tokens.exchange(exchange(request, code));
		BearerToken token = new BearerToken(response.getAccessToken().getTokenValue());
		ApaleoPerson person = this.api.person(token);
		HotelAccount hotel = this.api.account(token);
		if (!person.accountCode().isEmpty() && !person.accountCode().equals(hotel.code())) {
			throw new ApaleoRefused(ApaleoRefusal.APALEO_ACCOUNT);
		}
		this.tokens.store(account, response);
		this.repository.save(account, person, hotel);
		this.events.publishEvent(new LinkingAudit.ApaleoLinked(account));
	}

	private static OAuth2AuthorizationExchange exchange(OAuth2AuthorizationRequest request, String code) {
		return new OAuth2AuthorizationExchange(request,
				OAuth2AuthorizationResponse.success(code)
					.redirectUri(Objects.requireNonNull(request.getRedirectUri()))
					.state(Objects.requireNonNull(request.getState()))
					.build());
	}

	/**
	 * Ends what a person began, because apaleo answered with an error.
	 * @throws ApaleoRefused always: with what the error means, or because they did not
	 * begin here
	 */
	void fail(AccountId account, String state, ApaleoRefusal refusal) {
		boolean begun = this.pending.take(account, state).isPresent();
		throw new ApaleoRefused(begun ? refusal : ApaleoRefusal.APALEO_STATE);
	}

	void unlink(AccountId account) {
		this.pending.forget(account);
		this.tokens.forget(account);
		this.repository.remove(account);
		this.events.publishEvent(new LinkingAudit.ApaleoUnlinked(account));
	}

}
