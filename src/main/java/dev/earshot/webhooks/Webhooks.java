package dev.earshot.webhooks;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.AccountChangeListener;
import dev.earshot.nodes.Differences;
import dev.earshot.playback.DemandChanged;
import dev.earshot.storage.DeferredWrites;
import dev.earshot.webhooks.WebhookAudit.WebhookChanged;
import dev.earshot.webhooks.WebhookAudit.WebhookCreated;
import dev.earshot.webhooks.WebhookAudit.WebhookRevoked;
import dev.earshot.webhooks.WebhookAudit.WebhookSecretRotated;
import dev.earshot.webhooks.WebhookAudit.WebhookTurnedOff;
import dev.earshot.webhooks.WebhookAudit.WebhookTurnedOn;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All webhooks, kept in memory: a change of playback needs no query to find its webhooks.
 */
@Component
public class Webhooks implements AccountData, AccountChangeListener {

	/** The maximum number of webhooks per account. */
	public static final int MAX_PER_ACCOUNT = 10;

	private final WebhookRepository repository;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, Webhook> byId = new ConcurrentHashMap<>();

	private final DeferredWrites<String, Webhook> deferred = new DeferredWrites<>("the health of webhooks",
			(id, _) -> find(id).ifPresent(this::writeHealth));

	private final DeferredWrites<AccountId, Instant> removals;

	Webhooks(WebhookRepository repository, ApplicationEventPublisher events, InstantSource clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
		this.removals = new DeferredWrites<>("webhooks of disconnected accounts",
				(account, _) -> repository.removeAll(account));
		repository.all().forEach((webhook) -> this.byId.put(webhook.id(), webhook));
	}

	public List<Webhook> of(AccountId account, WebhookEvent event) {
		return of(account).stream().filter((webhook) -> webhook.isFor(event)).toList();
	}

	public boolean isAnyOn(AccountId account) {
		return this.byId.values().stream().anyMatch((webhook) -> webhook.isOn() && webhook.account().equals(account));
	}

	Set<AccountId> accounts() {
		return this.byId.values().stream().map(Webhook::account).collect(Collectors.toSet());
	}

	/** Returns the webhooks of an account, also those that are off, the oldest first. */
	public List<Webhook> of(AccountId account) {
		return this.byId.values()
			.stream()
			.filter((webhook) -> webhook.account().equals(account))
			.sorted(Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::id))
			.toList();
	}

	public Webhook of(AccountId account, String id) {
		return find(id).filter((webhook) -> webhook.account().equals(account)).orElseThrow(WebhookNotFound::new);
	}

	Optional<Webhook> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	public boolean isFull(AccountId account) {
		return of(account).size() >= MAX_PER_ACCOUNT;
	}

	public boolean isInTrouble(AccountId account) {
		return this.byId.values()
			.stream()
			.anyMatch((webhook) -> webhook.isInTrouble() && webhook.account().equals(account));
	}

	/**
	 * Creates a webhook. Its secret cannot be read again.
	 * @throws TooManyWebhooks if the account has {@value #MAX_PER_ACCOUNT}
	 */
	public IssuedWebhook create(AccountId account, String name, URI url, Set<WebhookEvent> events) {
		IssuedWebhook issued = add(new Webhook(UUID.randomUUID().toString(), account, name, url, events,
				this.clock.instant(), WebhookHealth.HEALTHY));
		this.events.publishEvent(new DemandChanged(account));
		this.events.publishEvent(new WebhookCreated(account));
		return issued;
	}

	private synchronized IssuedWebhook add(Webhook webhook) {
		if (isFull(webhook.account())) {
			throw new TooManyWebhooks();
		}
		this.removals.flush();
		SigningSecret secret = SigningSecret.random(this.random);
		this.repository.add(webhook, secret);
		this.byId.put(webhook.id(), webhook);
		return new IssuedWebhook(webhook, secret);
	}

	public IssuedWebhook rotate(Webhook webhook) {
		SigningSecret secret = SigningSecret.random(this.random);
		this.repository.rotate(webhook, secret);
		this.events.publishEvent(new WebhookSecretRotated(webhook.account()));
		return new IssuedWebhook(webhook, secret);
	}

	/** Changes a webhook as its owner wants, unless it was removed. */
	public void change(String id, UnaryOperator<Webhook> change) {
		AtomicReference<@Nullable Change> made = new AtomicReference<>();
		this.deferred.writeInstead(id,
				() -> made.set(compute(id, (webhook) -> writeIfChanged(webhook, change.apply(webhook)))));
		publish(made.get());
	}

	private Webhook writeIfChanged(Webhook before, Webhook after) {
		if (!after.equals(before)) {
			write(after);
		}
		return after;
	}

	// Null if it was removed or stays what it is. Others may change it before and after.
	private @Nullable Change compute(String id, UnaryOperator<Webhook> change) {
		AtomicReference<@Nullable Change> made = new AtomicReference<>();
		this.byId.computeIfPresent(id, (_, before) -> {
			Webhook after = change.apply(before);
			made.set(after.equals(before) ? null : new Change(before, after));
			return after;
		});
		return made.get();
	}

	private void write(Webhook webhook) {
		this.repository.change(webhook);
	}

	private void writeHealth(Webhook webhook) {
		this.repository.changeHealth(webhook);
	}

	// Later if the database is unavailable, and never if the webhook was removed.
	void updateHealth(String id, UnaryOperator<WebhookHealth> change) {
		Change made = compute(id, (webhook) -> deferIfChanged(webhook, webhook.with(change.apply(webhook.health()))));
		if (made != null) {
			this.deferred.tryFlush();
			publishIfSwitched(made);
		}
	}

	private Webhook deferIfChanged(Webhook before, Webhook after) {
		if (!after.equals(before)) {
			this.deferred.defer(after.id(), after);
		}
		return after;
	}

	@Override
	public String topic() {
		return WebhookRepository.TOPIC;
	}

	@Override
	public void readAgain(AccountId account) {
		readAgain(of(account), this.repository.of(account));
	}

	@Override
	public void readAllAgain() {
		readAgain(this.byId.values(), this.repository.all());
	}

	private void readAgain(Collection<Webhook> kept, List<Webhook> stored) {
		Differences.between(kept, stored, Webhook::id).forEach(this::readAgain);
	}

	private void readAgain(String id) {
		AtomicReference<@Nullable Webhook> known = new AtomicReference<>();
		Webhook now = this.byId.compute(id, (_, before) -> {
			known.set(before);
			return current(id, before);
		});
		publishDifference(known.get(), now);
	}

	// What is not written yet is newer than what is stored.
	private @Nullable Webhook current(String id, @Nullable Webhook before) {
		boolean isNewer = this.deferred.pending(id) != null;
		return this.repository.find(id)
			.filter((stored) -> this.removals.pending(stored.account()) == null)
			.map((stored) -> (isNewer && before != null) ? stored.with(before.health()) : stored)
			.orElse(null);
	}

	private void publishDifference(@Nullable Webhook before, @Nullable Webhook after) {
		if (before != null && after == null) {
			this.events.publishEvent(new WebhookRemoved(before.id()));
		}
		if (isOn(before) != isOn(after)) {
			this.events.publishEvent(new DemandChanged(Objects.requireNonNullElse(after, before).account()));
		}
	}

	private static boolean isOn(@Nullable Webhook webhook) {
		return webhook != null && webhook.isOn();
	}

	private void publishIfSwitched(Change change) {
		if (change.isSwitch()) {
			this.events.publishEvent(new DemandChanged(change.after().account()));
		}
	}

	// For the audit log: only a person changes more than the health.
	private void publish(@Nullable Change change) {
		if (change != null) {
			publishIfSwitched(change);
			this.events.publishEvent(change.audit());
		}
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.removals.tryFlush();
		this.deferred.tryFlush();
	}

	public void remove(Webhook webhook) {
		this.repository.remove(webhook);
		this.byId.remove(webhook.id());
		this.events.publishEvent(new WebhookRemoved(webhook.id()));
		this.events.publishEvent(new DemandChanged(webhook.account()));
		this.events.publishEvent(new WebhookRevoked(webhook.account()));
	}

	// Removes all from memory before publishing, so that no listener requests polling for
	// the rest.
	@Override
	public void stop(AccountId account) {
		List<Webhook> gone = of(account);
		gone.forEach((webhook) -> this.byId.remove(webhook.id()));
		gone.forEach((webhook) -> this.events.publishEvent(new WebhookRemoved(webhook.id())));
		if (!gone.isEmpty()) {
			this.events.publishEvent(new DemandChanged(account));
		}
	}

	// A request that was under way may have made another webhook since.
	@Override
	public void erase(AccountId account) {
		stop(account);
		this.removals.write(account, this.clock.instant());
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return Map.of("webhooks", of(account).stream().map(WebhookExport::of).toList());
	}

	private record Change(Webhook before, Webhook after) {

		boolean isSwitch() {
			return this.before.isOn() != this.after.isOn();
		}

		WebhookAudit audit() {
			if (!isSwitch()) {
				return new WebhookChanged(this.after.account());
			}
			return this.after.isOn() ? new WebhookTurnedOn(this.after.account())
					: new WebhookTurnedOff(this.after.account());
		}

	}

	/** A webhook and its secret, to show once. */
	public record IssuedWebhook(Webhook webhook, SigningSecret secret) {
	}

}
