package dev.earshot.oauth;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.earshot.core.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * HTTP clients for the providers' token endpoints, used by every grant.
 */
@Component
public class TokenEndpoint {

	private static final String MADE_UP = "made-up";

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
		return client(provider.tokenClient(stranger));
	}

	private static RestClient client(RestClient.Builder builder) {
		return builder.configureMessageConverters((converters) -> {
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

	private RestClient required(@Nullable RestClient client, String provider) {
		return (client != null) ? client
				: this.providers.signIn(provider)
					.map((entered) -> client(entered.tokenClient()))
					.orElseThrow(() -> new IllegalArgumentException("There is no provider " + provider));
	}

	/**
	 * Exchanges a code that no provider has issued, to find out whether a client is known
	 * there.
	 * @throws OAuth2AuthorizationException with {@code invalid_client} if it is not, and
	 * usually with {@code invalid_grant} if it is
	 */
	public static void exchangeMadeUpCode(ClientRegistration registration, RestClient.Builder builder) {
		RestClientAuthorizationCodeTokenResponseClient grant = new RestClientAuthorizationCodeTokenResponseClient();
		grant.setRestClient(client(builder));
		grant.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(registration, madeUp(registration)));
	}

	private static OAuth2AuthorizationExchange madeUp(ClientRegistration registration) {
		String redirectUri = Objects.requireNonNull(registration.getRedirectUri());
		String authorizationUri = registration.getProviderDetails().getAuthorizationUri();
		OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(Objects.requireNonNull(authorizationUri))
			.clientId(registration.getClientId())
			.redirectUri(redirectUri)
			.state(MADE_UP)
			.attributes((attributes) -> attributes.put(PkceParameterNames.CODE_VERIFIER, MADE_UP.repeat(8)))
			.build();
		return new OAuth2AuthorizationExchange(request,
				OAuth2AuthorizationResponse.success(MADE_UP).redirectUri(redirectUri).state(MADE_UP).build());
	}

	public RefusedException refused(String provider, OAuth2AuthorizationException failure) {
		return this.providers.refused(provider, failure);
	}

}
