package dev.earshot.providers.oauth2;

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
	 * Checks an entry at the provider and saves it in place of another.
	 * @throws dev.earshot.providers.ProviderRefused if it cannot be used
	 */
	void replace(String id, OAuth2Entry replacement) {
		tell(new ProviderChanged(change(id, (_) -> replacement).issuer()));
	}

}
