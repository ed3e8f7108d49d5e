package dev.earshot.providers.apaleo.linking;

import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.BearerToken;
import dev.earshot.providers.apaleo.ApaleoApi;
import dev.earshot.providers.apaleo.ApaleoPerson;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefused;
import dev.earshot.providers.apaleo.HotelAccount;
import dev.earshot.providers.apaleo.HotelLinks;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Service;

/**
 * Links and unlinks hotel accounts.
 */
@Service
class ApaleoLinks implements HotelLinks {

	private final ApaleoTokens tokens;

	private final ApaleoApi api;

	private final ApaleoLinkRepository repository;

	private final ApplicationEventPublisher events;

	ApaleoLinks(ApaleoTokens tokens, ApaleoApi api, ApaleoLinkRepository repository, ApplicationEventPublisher events) {
		this.tokens = tokens;
		this.api = api;
		this.repository = repository;
		this.events = events;
	}

	/**
	 * Links the account that somebody chose at apaleo.
	 * @param request that apaleo answered with the code
	 * @throws dev.earshot.core.RefusedException if apaleo refuses; what was linked before
	 * stays then
	 */
	void link(AccountId account, OAuth2AuthorizationRequest request, String code) {
		OAuth2AuthorizedClient issued = this.tokens.exchange(account, exchange(request, code));
		try {
			link(account, issued);
		}
		catch (RuntimeException ex) {
			this.tokens.revoke(issued);
			throw ex;
		}
	}

	private void link(AccountId account, OAuth2AuthorizedClient issued) {
		BearerToken token = new BearerToken(issued.getAccessToken().getTokenValue());
		ApaleoPerson person = this.api.person(token);
		HotelAccount hotel = this.api.account(token);
		if (!person.accountCode().isEmpty() && !person.accountCode().equals(hotel.code())) {
			throw new ApaleoRefused(ApaleoRefusal.APALEO_ACCOUNT);
		}
		store(account, issued, person, hotel);
		this.events.publishEvent(new LinkingAudit.ApaleoLinked(account));
	}

	private synchronized void store(AccountId account, OAuth2AuthorizedClient issued, ApaleoPerson person,
			HotelAccount hotel) {
		this.tokens.store(issued);
		this.repository.save(account, person, hotel);
	}

	private static OAuth2AuthorizationExchange exchange(OAuth2AuthorizationRequest request, String code) {
		return new OAuth2AuthorizationExchange(request,
				OAuth2AuthorizationResponse.success(code)
					.redirectUri(Objects.requireNonNull(request.getRedirectUri()))
					.state(Objects.requireNonNull(request.getState()))
					.build());
	}

	synchronized void unlink(AccountId account) {
		this.tokens.forget(account);
		this.repository.remove(account);
		this.events.publishEvent(new LinkingAudit.ApaleoUnlinked(account));
	}

	@Override
	public long count() {
		return this.repository.count();
	}

	// Links and their tokens go first: revoking a token takes the secret.
	@Override
	public synchronized void removeAll(long agreed, Runnable registration) {
		if (count() > agreed) {
			throw new ApaleoRefused(ApaleoRefusal.APALEO_LINKED);
		}
		this.tokens.forgetAll();
		this.repository.removeAll();
		registration.run();
	}

}
