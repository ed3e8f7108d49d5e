package dev.earshot.providers.signin;

import dev.earshot.oauth.SignInProvider;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ClientCheck;
import dev.earshot.providers.http.ErrorResponses;
import dev.earshot.providers.http.ProviderHttp;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * A provider made of its entry. Everything in its registration is fixed, the redirect URI
 * too: none of it depends on a request.
 *
 * @param <E> what is entered
 */
public abstract class EnteredProvider<E extends ProviderEntry> implements SignInProvider {

	private final E entry;

	private final ClientRegistration registration;

	private final ProviderHttp http;

	protected EnteredProvider(E entry, ClientRegistration registration, ProviderHttp http) {
		this.entry = entry;
		this.registration = registration;
		this.http = http;
	}

	public final E entry() {
		return this.entry;
	}

	@Override
	public final ClientRegistration registration() {
		return this.registration;
	}

	@Override
	public final String issuer() {
		return this.entry.issuer();
	}

	@Override
	public RestClient.Builder tokenClient() {
		return this.http.builder();
	}

	@Override
	public final ProviderRefused refused(OAuth2AuthorizationException failure) {
		return ErrorResponses.refused(failure);
	}

	/**
	 * Checks client ID and secret.
	 * @throws ProviderRefused if the provider does not accept them
	 */
	public final void checkClient() {
		ClientCheck.check(this.registration, tokenClient());
	}

}
