package dev.earshot.providers.apaleo.linking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.oauth.TokenEndpoint;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefused;
import dev.earshot.providers.http.ErrorResponses;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.stereotype.Component;

/**
 * The tokens of linked accounts, which the module {@code oauth} stores and refreshes.
 */
@Component
class ApaleoTokens {

	private final OAuthProviders providers;

	private final TokenEndpoint endpoint;

	private final StoredTokens stored;

	private final AccessTokens current;

	ApaleoTokens(OAuthProviders providers, TokenEndpoint endpoint, StoredTokens stored, AccessTokens current) {
		this.providers = providers;
		this.endpoint = endpoint;
		this.stored = stored;
		this.current = current;
	}

	/**
	 * Returns the client at apaleo.
	 * @return empty before the owner has entered it
	 */
	Optional<ClientRegistration> registration() {
		return Optional.ofNullable(this.providers.findByRegistrationId(ApaleoProvider.ID));
	}

	/**
	 * Exchanges a code.
	 * @return the tokens, which are not stored
	 * @throws ProviderRefused if apaleo refuses it
	 */
	OAuth2AuthorizedClient exchange(AccountId account, OAuth2AuthorizationExchange exchange) {
		ClientRegistration registration = required();
		OAuth2AccessTokenResponse response = response(new OAuth2AuthorizationCodeGrantRequest(registration, exchange));
		return new OAuth2AuthorizedClient(registration, account.value(), response.getAccessToken(),
				response.getRefreshToken());
	}

	private OAuth2AccessTokenResponse response(OAuth2AuthorizationCodeGrantRequest request) {
		RestClientAuthorizationCodeTokenResponseClient grant = new RestClientAuthorizationCodeTokenResponseClient();
		grant.setRestClient(this.endpoint.restClient(ApaleoProvider.ID));
		try {
			return grant.getTokenResponse(request);
		}
		catch (OAuth2AuthorizationException ex) {
			throw ErrorResponses.refused(ex);
		}
	}

	// The owner may have removed it while somebody was at apaleo.
	private ClientRegistration required() {
		return registration().orElseThrow(() -> new ProviderRefused(ProviderRefusal.PROVIDER_REMOVED));
	}

	/**
	 * Stores tokens. Earlier ones may be for another hotel, so they never stay.
	 * @throws ProviderRefused if the registration was removed meanwhile
	 */
	void store(OAuth2AuthorizedClient tokens) {
		required();
		this.stored.replace(tokens);
	}

	/**
	 * Has tokens revoked that were not stored.
	 */
	void revoke(OAuth2AuthorizedClient tokens) {
		this.providers.get(ApaleoProvider.ID).revoke(List.of(tokens));
	}

	Optional<OAuth2AuthorizedClient> find(AccountId account) {
		return Optional.ofNullable(this.stored.loadAuthorizedClient(ApaleoProvider.ID, account.value()));
	}

	/**
	 * Deletes the tokens of an account here, whatever apaleo says to their revocation.
	 */
	void forget(AccountId account) {
		this.stored.revoke(account, ApaleoProvider.ID);
	}

	void forgetAll() {
		this.stored.revokeAll(ApaleoProvider.ID);
	}

	/**
	 * Makes a call with the token of an account, and once more with another if apaleo
	 * rejects that.
	 * @throws dev.earshot.core.RefusedException if apaleo refuses
	 */
	<T> T call(AccountId account, Function<BearerToken, T> call) {
		BearerToken token = this.current.of(account, ApaleoProvider.ID);
		try {
			return Objects.requireNonNull(call.apply(token));
		}
		catch (ApaleoRefused ex) {
			if (ex.refusal() != ApaleoRefusal.APALEO_ENDED) {
				throw ex;
			}
			return Objects.requireNonNull(call.apply(this.current.insteadOf(account, ApaleoProvider.ID, token)));
		}
	}

}
