package dev.earshot.scrobbling.targets;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.AccountChangeListener;
import dev.earshot.nodes.Differences;
import dev.earshot.playback.DemandChanged;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All targets, kept in memory: a play needs no query to find out that nobody wants it
 * sent.
 */
@Component
public class Targets implements AccountChangeListener {

	/** The maximum number of targets per account. */
	public static final int MAX_PER_ACCOUNT = 5;

	private final TargetRepository repository;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final Map<String, Target> byId = new ConcurrentHashMap<>();

	private final DeferredWrites<String, Target> changes;

	private final DeferredWrites<AccountId, AccountId> removals;

	Targets(TargetRepository repository, ApplicationEventPublisher events, InstantSource clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
		this.changes = new DeferredWrites<>("targets that plays are sent to",
				(id, _) -> find(id).ifPresent(repository::changeHealth));
		this.removals = new DeferredWrites<>("targets of disconnected accounts",
				(account, _) -> repository.removeAll(account));
		repository.all().forEach((target) -> this.byId.put(target.id(), target));
	}

	/** Returns the targets of an account, the oldest first. */
	public List<Target> of(AccountId account) {
		return this.byId.values()
			.stream()
			.filter((target) -> target.account().equals(account))
			.sorted(Comparator.comparing(Target::connectedAt).thenComparing(Target::id))
			.toList();
	}

	/**
	 * Returns a target of an account.
	 * @throws TargetNotFound if it has no such target
	 */
	public Target of(AccountId account, String id) {
		return find(id).filter((target) -> target.account().equals(account)).orElseThrow(TargetNotFound::new);
	}

	public Optional<Target> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	public Set<String> ids() {
		return Set.copyOf(this.byId.keySet());
	}

	boolean isAnyOn(AccountId account) {
		return this.byId.values().stream().anyMatch((target) -> isOn(target, account));
	}

	private static boolean isOn(Target target, AccountId account) {
		return target.takesPlays() && target.account().equals(account);
	}

	Set<AccountId> accounts() {
		return this.byId.values().stream().map(Target::account).collect(Collectors.toSet());
	}

	public boolean isFull(AccountId account) {
		return of(account).size() >= MAX_PER_ACCOUNT;
	}

	/**
	 * Adds a target, or gives the one that is connected to the same account a new token.
	 * @return {@code null} if the account has {@value #MAX_PER_ACCOUNT} others
	 */
	public synchronized @Nullable Target connect(AccountId account, ServiceKind kind, ServiceAccount service) {
		Target known = of(account).stream().filter((target) -> target.isSameAs(kind, service)).findFirst().orElse(null);
		if (known != null) {
			return reconnect(known.id(), service);
		}
		return isFull(account) ? null : add(new Target(UUID.randomUUID().toString(), account, kind, service,
				this.clock.instant(), TargetHealth.FINE));
	}

	private Target add(Target target) {
		this.removals.flush();
		this.repository.add(target);
		this.byId.put(target.id(), target);
		this.events.publishEvent(new DemandChanged(target.account()));
		return target;
	}

	/** Changes how sending goes, in the database later if it is unavailable. */
	public void update(String id, UnaryOperator<TargetHealth> change) {
		change(id, (target) -> target.with(change.apply(target.health())));
	}

	/**
	 * Has a target wait for the person, unless it has got a new token since the service
	 * was asked.
	 * @param used the target with the token that the service does not accept
	 */
	public void refuse(Target used) {
		change(used.id(),
				(target) -> target.service().equals(used.service()) ? target.with(target.health().refused()) : target);
	}

	private void change(String id, UnaryOperator<Target> change) {
		Target before = this.byId.get(id);
		Target after = this.byId.computeIfPresent(id, (_, target) -> deferred(change.apply(target)));
		this.changes.tryFlush();
		publish(before, after);
	}

	private Target deferred(Target changed) {
		this.changes.defer(changed.id(), changed);
		return changed;
	}

	private @Nullable Target reconnect(String id, ServiceAccount service) {
		Target before = this.byId.get(id);
		this.changes.writeInstead(id, () -> this.byId.computeIfPresent(id, (_, target) -> {
			Target after = target.with(service);
			this.repository.change(after);
			return after;
		}));
		Target after = this.byId.get(id);
		publish(before, after);
		return after;
	}

	@Override
	public String topic() {
		return TargetRepository.TOPIC;
	}

	@Override
	public void readAgain(AccountId account) {
		readAgain(of(account), this.repository.of(account));
	}

	@Override
	public void readAllAgain() {
		readAgain(this.byId.values(), this.repository.all());
	}

	private void readAgain(Collection<Target> kept, List<Target> stored) {
		Differences.between(kept, stored, Target::id).forEach(this::readAgain);
	}

	private void readAgain(String id) {
		Target before = this.byId.get(id);
		Target after = this.byId.compute(id, (_, known) -> current(id, known));
		if (before != null && after == null) {
			this.events.publishEvent(new TargetRemoved(id));
		}
		if ((before == null) != (after == null)) {
			this.events.publishEvent(new DemandChanged(Objects.requireNonNullElse(after, before).account()));
		}
		publish(before, after);
	}

	// What is not written yet is newer than what is stored.
	private @Nullable Target current(String id, @Nullable Target before) {
		boolean isNewer = this.changes.pending(id) != null;
		return this.repository.find(id)
			.filter((stored) -> this.removals.pending(stored.account()) == null)
			.map((stored) -> (isNewer && before != null) ? stored.with(before.health()) : stored)
			.orElse(null);
	}

	private void publish(@Nullable Target before, @Nullable Target after) {
		if (before != null && after != null) {
			publishChange(before, after);
		}
	}

	private void publishChange(Target before, Target after) {
		if (before.takesPlays() != after.takesPlays()) {
			this.events.publishEvent(new DemandChanged(after.account()));
		}
		if (after.isOn() && (!before.isOn() || !after.service().equals(before.service()) || hasEnded(before, after))) {
			this.events.publishEvent(new TargetResumed(after.id()));
		}
	}

	private boolean hasEnded(Target before, Target after) {
		return before.isWaitingAt(this.clock.instant()) && after.health().waits() == null;
	}

	@PreDestroy
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.removals.tryFlush();
		this.changes.tryFlush();
	}

	/** Removes a target with all that waits for it. */
	public void remove(Target target) {
		this.repository.remove(target);
		forget(target);
		this.events.publishEvent(new DemandChanged(target.account()));
	}

	private void forget(Target target) {
		this.byId.remove(target.id());
		this.events.publishEvent(new TargetRemoved(target.id()));
	}

	/** Stops sending for an account, in memory only. */
	void stop(AccountId account) {
		List<Target> gone = of(account);
		gone.forEach((target) -> this.byId.remove(target.id()));
		gone.forEach((target) -> this.events.publishEvent(new TargetRemoved(target.id())));
		if (!gone.isEmpty()) {
			this.events.publishEvent(new DemandChanged(account));
		}
	}

	/** Removes all targets of an account, in the database later if it is unavailable. */
	void removeAll(AccountId account) {
		stop(account);
		this.removals.write(account, account);
	}

}
