package dev.earshot.oauth;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.earshot.core.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.client.RestClient;

/**
 * How the token endpoints of the providers are called, and what their refusals mean.
 * Every grant goes through the same clients.
 */
@Component
public class TokenEndpoint {

	private final OAuthProviders providers;

	private final Map<String, RestClient> clients;

	private final Map<String, RestClient> strangerClients;

	TokenEndpoint(OAuthProviders providers) {
		this.providers = providers;
		this.clients = clients(false);
		this.strangerClients = clients(true);
	}

	private Map<String, RestClient> clients(boolean stranger) {
		return this.providers.ids()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (id) -> client(this.providers.get(id), stranger)));
	}

	private static RestClient client(OAuthProvider provider, boolean stranger) {
		return provider.tokenClient(stranger).configureMessageConverters((converters) -> {
			converters.addCustomConverter(new FormHttpMessageConverter());
			converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
	}

	/**
	 * Returns the client that every grant uses but a stranger's.
	 * @param provider the provider's ID
	 * @return a client for Spring Security's token response clients
	 */
	public RestClient restClient(String provider) {
		return required(this.clients.get(provider), provider);
	}

	/**
	 * Returns the client that exchanges the codes of strangers, who have a small
	 * allowance.
	 * @param provider the provider's ID
	 * @return a client for Spring Security's token response clients
	 */
	public RestClient strangersRestClient(String provider) {
		return required(this.strangerClients.get(provider), provider);
	}

	private static RestClient required(@Nullable RestClient client, String provider) {
		Assert.notNull(client, () -> "There is no provider " + provider);
		return client;
	}

	/**
	 * Names what a token endpoint meant. {@code invalid_grant} is told as the end of a
	 * login; the caller knows whether it was a code or a refresh token.
	 * @param provider the provider's ID
	 * @param failure what Spring Security threw
	 * @return an exception that has the refusal
	 */
	public RefusedException refused(String provider, OAuth2AuthorizationException failure) {
		return this.providers.get(provider).refused(failure);
	}

}
