package dev.earshot.providers.oauth2;

import java.util.function.UnaryOperator;

import dev.earshot.providers.ProviderAudit.ProviderChanged;
import dev.earshot.providers.http.ProviderAddresses;
import dev.earshot.providers.signin.EnteredProviders;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The OAuth 2 providers to sign in with.
 */
@Component
class OAuth2Providers extends EnteredProviders<OAuth2Entry, OAuth2Provider> {

	private final ProviderAddresses addresses;

	OAuth2Providers(OAuth2EntryRepository repository, OAuth2ProviderFactory factory, ProviderAddresses addresses,
			ApplicationEventPublisher events) {
		super(repository, factory::provider, events);
		this.addresses = addresses;
	}

	@Override
	public void check(OAuth2Entry entry) {
		entry.endpoints().all().forEach(this.addresses::check);
		super.check(entry);
	}

	/**
	 * Checks at the provider what an entry is to become and saves it.
	 * @param replacement made twice: for the check, and of what the entry is after it
	 * @throws dev.earshot.providers.ProviderRefused if it cannot be used
	 */
	void replace(String id, UnaryOperator<OAuth2Entry> replacement) {
		tell(new ProviderChanged(change(id, replacement).issuer()));
	}

}
