package dev.earshot.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * All providers, and their current registrations for Spring Security. A new registration
 * works without a restart.
 */
@Component
public class OAuthProviders implements ClientRegistrationRepository {

	private final Map<String, OAuthProvider> providers = new LinkedHashMap<>();

	private final OAuthProvider login;

	private final Registrations registrations;

	private final RedirectUris redirectUris;

	OAuthProviders(List<OAuthProvider> providers, Registrations registrations, RedirectUris redirectUris) {
		providers.forEach((provider) -> this.providers.put(provider.id(), provider));
		this.login = theOneForLogin(providers);
		this.registrations = registrations;
		this.redirectUris = redirectUris;
	}

	private static OAuthProvider theOneForLogin(List<OAuthProvider> providers) {
		List<OAuthProvider> forLogin = providers.stream().filter(OAuthProvider::isForLogin).toList();
		Assert.state(forLogin.size() == 1, "Exactly one OAuth provider must be for the login");
		return forLogin.getFirst();
	}

	public Set<String> ids() {
		return this.providers.keySet();
	}

	public OAuthProvider login() {
		return this.login;
	}

	// Throws an IllegalArgumentException for an unknown ID.
	public OAuthProvider get(String id) {
		OAuthProvider provider = this.providers.get(id);
		if (provider == null) {
			throw new IllegalArgumentException("There is no provider " + id);
		}
		return provider;
	}

	/**
	 * Whether there is a registration to log in with.
	 * @return {@code false} until the setup is done
	 */
	public boolean canLogIn() {
		return isRegistered(login().id());
	}

	boolean isRegistered(String id) {
		return this.registrations.find(id).isPresent();
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
		OAuthProvider provider = this.providers.get(registrationId);
		return (provider != null) ? this.registrations.find(registrationId)
			.map((registration) -> registration(provider, registration.credentials()))
			.orElse(null) : null;
	}

	private ClientRegistration registration(OAuthProvider provider, ClientCredentials credentials) {
		return builder(provider, credentials).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(this.redirectUris.of(provider.id()))
			.authorizationUri(provider.authorizationUri())
			.scope(provider.scopes())
			.build();
	}

	// Only for the client credentials grant, to check a client ID and secret. It is not
	// stored.
	public ClientRegistration forCheck(String provider, ClientCredentials credentials) {
		return builder(get(provider), credentials).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build();
	}

	private static ClientRegistration.Builder builder(OAuthProvider provider, ClientCredentials credentials) {
		return ClientRegistration.withRegistrationId(provider.id())
			.clientName(provider.displayName())
			.clientId(credentials.clientId())
			.clientSecret(credentials.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.tokenUri(provider.tokenUri());
	}

}
