package dev.earshot.scrobbling.targets;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.AccountChangeListener;
import dev.earshot.nodes.CachedRows;
import dev.earshot.nodes.RowChange;
import dev.earshot.playback.DemandChanged;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
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

	private final CachedRows<Target> rows;

	Targets(TargetRepository repository, ApplicationEventPublisher events, InstantSource clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
		this.rows = new CachedRows<>("scrobbling targets", repository);
	}

	/** Returns the targets of an account, the oldest first. */
	public List<Target> of(AccountId account) {
		return this.rows.of(account)
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
		return this.rows.find(id);
	}

	public Set<String> ids() {
		return this.rows.all().map(Target::id).collect(Collectors.toSet());
	}

	boolean isAnyOn(AccountId account) {
		return this.rows.of(account).anyMatch(Target::takesPlays);
	}

	Set<AccountId> accounts() {
		return this.rows.accounts();
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
		this.rows.add(target, () -> this.repository.add(target));
		publishDemand(target.account());
		return target;
	}

	/**
	 * Pauses sending.
	 * @throws TargetNotFound if the account has no such target
	 */
	public void pause(AccountId account, String id) {
		decide(of(account, id), TargetHealth::paused);
	}

	/**
	 * Goes on at once, whatever it waited for.
	 * @throws TargetNotFound if the account has no such target
	 */
	public void resume(AccountId account, String id) {
		decide(of(account, id), TargetHealth::resumed);
	}

	private void decide(Target target, UnaryOperator<TargetHealth> change) {
		publish(this.rows.change(target.id(), (current) -> current.with(change.apply(current.health()))));
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
		publish(this.rows.changeHealth(id, change));
	}

	private @Nullable Target reconnect(String id, ServiceAccount service) {
		publish(this.rows.change(id, (target) -> target.with(service)));
		return find(id).orElse(null);
	}

	private void publish(@Nullable RowChange<Target> change) {
		if (change != null) {
			publishChange(change.before(), change.after());
		}
	}

	@Override
	public String topic() {
		return TargetRepository.TOPIC;
	}

	@Override
	public void readAgain(AccountId account) {
		this.rows.readAgain(account, this::publishDifference);
	}

	@Override
	public void readAllAgain() {
		this.rows.readAllAgain(this::publishDifference);
	}

	private void publishDifference(@Nullable Target before, @Nullable Target after) {
		if (before != null && after != null) {
			publishChange(before, after);
		}
		else if (before != null) {
			publishRemoved(before);
			publishDemand(before.account());
		}
		else if (after != null) {
			publishDemand(after.account());
		}
	}

	private void publishChange(Target before, Target after) {
		if (before.takesPlays() != after.takesPlays()) {
			publishDemand(after.account());
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
		this.rows.tryFlush();
	}

	/** Removes a target with all that waits for it. */
	public void remove(Target target) {
		this.rows.remove(target);
		publishRemoved(target);
		publishDemand(target.account());
	}

	/** Stops sending for an account, in memory only. */
	void stop(AccountId account) {
		List<Target> gone = this.rows.forget(account);
		gone.forEach(this::publishRemoved);
		if (!gone.isEmpty()) {
			publishDemand(account);
		}
	}

	/** Removes all targets of an account, in the database later if it is unavailable. */
	void removeAll(AccountId account) {
		stop(account);
		this.rows.removeAll(account);
	}

	private void publishRemoved(Target target) {
		this.events.publishEvent(new TargetRemoved(target.id()));
	}

	private void publishDemand(AccountId account) {
		this.events.publishEvent(new DemandChanged(account));
	}

}
