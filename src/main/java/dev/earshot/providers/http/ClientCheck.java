package dev.earshot.providers.http;

import java.util.Set;

import dev.earshot.oauth.TokenEndpoint;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * Checks client ID and secret with a code that was never issued: a provider that knows
 * the client refuses only the code.
 */
public final class ClientCheck {

	private static final Set<ProviderRefusal> OTHER_THAN_THE_CLIENT = Set.of(ProviderRefusal.PROVIDER_CODE,
			ProviderRefusal.PROVIDER_ERROR, ProviderRefusal.PROVIDER_SCOPE);

	private ClientCheck() {
	}

	/**
	 * Sends the code.
	 * @param client for the token endpoint, without message converters
	 * @throws ProviderRefused if the provider does not accept the client
	 */
	public static void check(ClientRegistration registration, RestClient.Builder client) {
		try {
			TokenEndpoint.exchangeMadeUpCode(registration, client);
		}
		catch (OAuth2AuthorizationException ex) {
			ProviderRefused refused = ErrorResponses.refused(ex);
			if (!OTHER_THAN_THE_CLIENT.contains(refused.refusal())) {
				throw refused;
			}
		}
	}

}
