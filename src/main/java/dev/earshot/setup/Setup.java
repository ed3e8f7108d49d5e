package dev.earshot.setup;

import java.util.Optional;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.Registration;
import dev.earshot.oauth.Registrations;

import org.springframework.stereotype.Component;

/**
 * The registration at the provider that people log in with.
 */
@Component
class Setup {

	private final OAuthProviders providers;

	private final Registrations registrations;

	Setup(OAuthProviders providers, Registrations registrations) {
		this.providers = providers;
		this.registrations = registrations;
	}

	String provider() {
		return this.providers.login().id();
	}

	Optional<Registration> registration() {
		return this.registrations.find(provider());
	}

	void register(ClientCredentials credentials) {
		this.registrations.register(provider(), credentials);
	}

}
