package dev.earshot.providers.oauth2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.earshot.oauth.SignInProvider;
import dev.earshot.providers.ProviderAudit.ProviderEntered;
import dev.earshot.providers.ProviderAudit.ProviderRemoved;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The OAuth 2 providers to sign in with, in memory as in the database: read at the start
 * and changed together with it.
 */
@Component
class OAuth2Providers implements SignInProvider.Source {

	private static final Comparator<OAuth2Provider> BY_NAME = Comparator
		.<OAuth2Provider, String>comparing((provider) -> provider.entry().name(), String.CASE_INSENSITIVE_ORDER)
		.thenComparing((provider) -> provider.entry().id());

	private final OAuth2EntryRepository repository;

	private final OAuth2ProviderFactory factory;

	private final ApplicationEventPublisher events;

	private volatile List<OAuth2Provider> all = List.of();

	OAuth2Providers(OAuth2EntryRepository repository, OAuth2ProviderFactory factory, ApplicationEventPublisher events) {
		this.repository = repository;
		this.factory = factory;
		this.events = events;
		load();
	}

	final void load() {
		this.all = this.repository.all().stream().map(this.factory::provider).sorted(BY_NAME).toList();
	}

	@Override
	public List<OAuth2Provider> all() {
		return this.all;
	}

	Optional<OAuth2Provider> find(String id) {
		return this.all.stream().filter((provider) -> provider.entry().id().equals(id)).findAny();
	}

	/**
	 * Checks an entry at the provider and saves it.
	 * @throws dev.earshot.providers.ProviderRefused if it cannot be used
	 */
	void enter(OAuth2Entry entry) {
		this.factory.check(entry);
		save(entry);
		this.events.publishEvent(new ProviderEntered(entry.issuer()));
	}

	synchronized void save(OAuth2Entry entry) {
		this.repository.save(entry);
		List<OAuth2Provider> next = others(entry.id());
		next.add(this.factory.provider(entry));
		this.all = next.stream().sorted(BY_NAME).toList();
	}

	synchronized void remove(String id) {
		Optional<OAuth2Provider> removed = find(id);
		this.repository.remove(id);
		this.all = List.copyOf(others(id));
		removed.ifPresent((provider) -> this.events.publishEvent(new ProviderRemoved(provider.entry().issuer())));
	}

	private List<OAuth2Provider> others(String id) {
		List<OAuth2Provider> others = new ArrayList<>(this.all);
		others.removeIf((provider) -> provider.entry().id().equals(id));
		return others;
	}

}
