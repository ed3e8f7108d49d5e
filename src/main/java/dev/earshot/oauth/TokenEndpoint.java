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
 * HTTP clients for the providers' token endpoints, used by every grant.
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

	public RestClient restClient(String provider) {
		return required(this.clients.get(provider), provider);
	}

	// For the code exchanges of strangers, who share a small allowance.
	public RestClient strangersRestClient(String provider) {
		return required(this.strangerClients.get(provider), provider);
	}

	private static RestClient required(@Nullable RestClient client, String provider) {
		Assert.notNull(client, () -> "There is no provider " + provider);
		return client;
	}

	// An invalid_grant becomes the refusal for an expired login; if it was a code that
	// was rejected, the caller knows.
	public RefusedException refused(String provider, OAuth2AuthorizationException failure) {
		return this.providers.get(provider).refused(failure);
	}

}
