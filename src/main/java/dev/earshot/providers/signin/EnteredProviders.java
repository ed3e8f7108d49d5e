package dev.earshot.providers.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.earshot.oauth.SignInProvider;
import dev.earshot.providers.ProviderAudit;
import dev.earshot.providers.ProviderAudit.ProviderEntered;
import dev.earshot.providers.ProviderAudit.ProviderRemoved;
import dev.earshot.providers.ProviderRefused;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The providers of one kind, in memory as in the database: read at the start and changed
 * together with it.
 *
 * @param <E> what is entered
 * @param <P> what is made of it
 */
public abstract class EnteredProviders<E extends ProviderEntry, P extends EnteredProvider<E>>
		implements SignInProvider.Source {

	private final EntryRepository<E> repository;

	private final Function<E, P> factory;

	private final ApplicationEventPublisher events;

	private volatile List<P> all = List.of();

	protected EnteredProviders(EntryRepository<E> repository, Function<E, P> factory,
			ApplicationEventPublisher events) {
		this.repository = repository;
		this.factory = factory;
		this.events = events;
		load();
	}

	/** Reads again what another node may have changed. */
	public final synchronized void load() {
		this.all = sorted(this.repository.all().stream().map(this.factory));
	}

	private List<P> sorted(Stream<P> providers) {
		return providers
			.sorted(Comparator
				.<P, String>comparing((provider) -> provider.entry().name(), String.CASE_INSENSITIVE_ORDER)
				.thenComparing((provider) -> provider.entry().id()))
			.toList();
	}

	@Override
	public final List<P> all() {
		return this.all;
	}

	public final Optional<P> find(String id) {
		return this.all.stream().filter((provider) -> provider.entry().id().equals(id)).findAny();
	}

	/**
	 * Returns an entry that is to be changed.
	 * @throws EntryNotFound if it was removed meanwhile
	 */
	public final E entry(String id) {
		return find(id).map(EnteredProvider::entry).orElseThrow(EntryNotFound::new);
	}

	/**
	 * Checks an entry at the provider. That may take seconds.
	 * @throws ProviderRefused if the provider does not accept it
	 */
	public void check(E entry) {
		this.factory.apply(entry).checkClient();
	}

	public final synchronized void add(E entry) {
		save(entry);
		tell(new ProviderEntered(entry.issuer()));
	}

	private void save(E entry) {
		this.repository.save(entry);
		this.all = sorted(Stream.concat(others(entry.id()), Stream.of(this.factory.apply(entry))));
		this.events.publishEvent(new EntriesChanged());
	}

	private Stream<P> others(String id) {
		return this.all.stream().filter((provider) -> !provider.entry().id().equals(id));
	}

	/**
	 * Checks what an entry is to become and saves it.
	 * @param change made twice: for the check, and of what the entry is after it
	 * @return what it has become
	 * @throws ProviderRefused if the provider does not accept it
	 * @throws EntryNotFound if it was removed meanwhile
	 */
	protected final E change(String id, UnaryOperator<E> change) {
		check(change.apply(entry(id)));
		return changeUnchecked(id, change);
	}

	/**
	 * Changes an entry without asking the provider.
	 * @throws EntryNotFound if it was removed meanwhile
	 */
	protected final synchronized E changeUnchecked(String id, UnaryOperator<E> change) {
		E changed = change.apply(entry(id));
		save(changed);
		return changed;
	}

	/**
	 * Removes an entry.
	 * @param condition throws if it may not be removed
	 * @throws EntryNotFound if it was removed meanwhile
	 */
	public final synchronized void remove(String id, Consumer<P> condition) {
		P removed = find(id).orElseThrow(EntryNotFound::new);
		condition.accept(removed);
		this.repository.remove(id);
		this.all = others(id).toList();
		this.events.publishEvent(new EntriesChanged());
		tell(new ProviderRemoved(removed.issuer()));
	}

	protected final void tell(ProviderAudit event) {
		this.events.publishEvent(event);
	}

}
