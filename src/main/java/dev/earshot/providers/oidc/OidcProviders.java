package dev.earshot.providers.oidc;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.earshot.oauth.SignInProvider;
import dev.earshot.providers.ProviderAudit.ProviderEntered;
import dev.earshot.providers.ProviderAudit.ProviderRemoved;
import dev.earshot.providers.ProviderAudit.ProviderSecretReplaced;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The OpenID providers to sign in with, in memory as in the database: read at the start
 * and changed together with it.
 */
@Component
class OidcProviders implements SignInProvider.Source {

	private static final Comparator<OidcProvider> BY_NAME = Comparator
		.<OidcProvider, String>comparing((provider) -> provider.entry().name(), String.CASE_INSENSITIVE_ORDER)
		.thenComparing((provider) -> provider.entry().id());

	private final OidcEntryRepository repository;

	private final OidcProviderFactory factory;

	private final InstantSource clock;

	private final ApplicationEventPublisher events;

	private volatile List<OidcProvider> all = List.of();

	OidcProviders(OidcEntryRepository repository, OidcProviderFactory factory, InstantSource clock,
			ApplicationEventPublisher events) {
		this.repository = repository;
		this.factory = factory;
		this.clock = clock;
		this.events = events;
		load();
	}

	final void load() {
		this.all = this.repository.all().stream().map(this.factory::provider).sorted(BY_NAME).toList();
	}

	@Override
	public List<OidcProvider> all() {
		return this.all;
	}

	Optional<OidcEntry> find(String id) {
		return this.all.stream().map(OidcProvider::entry).filter((entry) -> entry.id().equals(id)).findAny();
	}

	/**
	 * Checks an entry at the provider, before it is saved.
	 * @throws dev.earshot.providers.ProviderRefused if the provider does not accept it
	 */
	void check(OidcEntry entry) {
		this.factory.provider(entry).checkClient();
	}

	void enter(OidcEntry entry) {
		save(entry);
		this.events.publishEvent(new ProviderEntered(entry.issuer()));
	}

	void replaceSecret(OidcEntry replaced) {
		save(replaced);
		this.events.publishEvent(new ProviderSecretReplaced(replaced.issuer()));
	}

	private synchronized void save(OidcEntry entry) {
		this.repository.save(entry);
		List<OidcProvider> next = others(entry.id());
		next.add(this.factory.provider(entry));
		this.all = next.stream().sorted(BY_NAME).toList();
	}

	// Does nothing if the provider was removed while its document was read.
	synchronized void saveMetadata(String id, ProviderMetadata found) {
		find(id).ifPresent((entry) -> save(entry.withMetadata(found, this.clock.instant())));
	}

	synchronized void remove(String id) {
		Optional<OidcEntry> removed = find(id);
		this.repository.remove(id);
		this.all = List.copyOf(others(id));
		removed.ifPresent((entry) -> this.events.publishEvent(new ProviderRemoved(entry.issuer())));
	}

	private List<OidcProvider> others(String id) {
		List<OidcProvider> others = new ArrayList<>(this.all);
		others.removeIf((provider) -> provider.entry().id().equals(id));
		return others;
	}

}
