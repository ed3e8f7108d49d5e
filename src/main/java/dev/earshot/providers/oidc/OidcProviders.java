package dev.earshot.providers.oidc;

import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.providers.ProviderAudit.ProviderSecretReplaced;
import dev.earshot.providers.signin.EnteredProviders;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The OpenID providers to sign in with.
 */
@Component
class OidcProviders extends EnteredProviders<OidcEntry, OidcProvider> {

	private final InstantSource clock;

	OidcProviders(OidcEntryRepository repository, OidcProviderFactory factory, InstantSource clock,
			ApplicationEventPublisher events) {
		super(repository, factory::provider, events);
		this.clock = clock;
	}

	void replaceSecret(String id, String secret) {
		Instant now = this.clock.instant();
		tell(new ProviderSecretReplaced(change(id, (entry) -> entry.withSecret(secret, now)).issuer()));
	}

	/**
	 * Replaces what the provider publishes, if it still accepts client ID and secret.
	 */
	void checkAgain(String id, ProviderMetadata found) {
		Instant now = this.clock.instant();
		change(id, (entry) -> entry.withMetadata(found, now));
	}

	void replaceMetadata(String id, ProviderMetadata found) {
		changeUnchecked(id, (entry) -> entry.withMetadata(found, this.clock.instant()));
	}

}
