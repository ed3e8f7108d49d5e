package dev.earshot.providers.apaleo.registration;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.TokenEndpoint;
import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefused;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * Tries a client ID and secret at apaleo before they are used, with a code that apaleo
 * has never issued: if it knows the client, it refuses only the code.
 */
@Component
class ApaleoClientCheck {

	private final ApaleoProvider provider;

	ApaleoClientCheck(ApaleoProvider provider) {
		this.provider = provider;
	}

	/**
	 * Tries client ID and secret.
	 * @throws ApaleoRefused if apaleo does not accept them, or cannot be asked
	 */
	void check(ClientCredentials credentials) {
		try {
			TokenEndpoint.exchangeMadeUpCode(registration(credentials), this.provider.tokenClient(false));
		}
		catch (OAuth2AuthorizationException ex) {
			ApaleoRefused refused = this.provider.refused(ex);
			if (refused.refusal() != ApaleoRefusal.APALEO_ENDED) {
				throw refused;
			}
		}
	}

	private ClientRegistration registration(ClientCredentials credentials) {
		return ClientRegistration.withRegistrationId(ApaleoProvider.ID)
			.clientId(credentials.clientId())
			.clientSecret(credentials.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(this.provider.redirectUri())
			.authorizationUri(this.provider.authorizationUri())
			.tokenUri(this.provider.tokenUri())
			.build();
	}

}
