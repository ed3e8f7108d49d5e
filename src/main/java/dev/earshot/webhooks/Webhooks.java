package dev.earshot.webhooks;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.playback.DemandChanged;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * All webhooks of this server, held in memory so that a change of what plays asks no
 * database whether anybody wants to know.
 */
@Component
public class Webhooks {

	/** How many webhooks an account may have. */
	public static final int MAX_PER_ACCOUNT = 10;

	private final WebhookRepository repository;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, Webhook> byId = new ConcurrentHashMap<>();

	private final DeferredWrites<String, Webhook> deferred = new DeferredWrites<>("the health of webhooks",
			(id, _) -> find(id).ifPresent(this::write));

	private final DeferredWrites<AccountId, AccountDisconnected> removals;

	Webhooks(WebhookRepository repository, ApplicationEventPublisher events, InstantSource clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
		this.removals = new DeferredWrites<>("webhooks of who has disconnected",
				(account, _) -> repository.removeAll(account));
		repository.all().forEach((webhook) -> this.byId.put(webhook.id(), webhook));
	}

	List<Webhook> of(AccountId account, WebhookEvent event) {
		return of(account).stream().filter((webhook) -> webhook.isFor(event)).toList();
	}

	boolean isAnyOn(AccountId account) {
		return this.byId.values().stream().anyMatch((webhook) -> webhook.isOn() && webhook.account().equals(account));
	}

	Set<AccountId> accounts() {
		return this.byId.values().stream().map(Webhook::account).collect(Collectors.toSet());
	}

	/**
	 * The webhooks of a person, also those that are off.
	 * @param account whose
	 * @return the oldest first
	 */
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
	 * Makes a webhook.
	 * @param account whose playback it is told
	 * @param name what it is called
	 * @param url where to
	 * @param events the events to send
	 * @return the webhook with its secret, which cannot be had again
	 * @throws TooManyWebhooks if this person has {@value #MOST} already
	 */
	public IssuedWebhook create(AccountId account, String name, URI url, Set<WebhookEvent> events) {
		IssuedWebhook issued = add(new Webhook(UUID.randomUUID().toString(), account, name, url, events,
				this.clock.instant(), WebhookHealth.HEALTHY));
		this.events.publishEvent(new DemandChanged(account));
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
		return new IssuedWebhook(webhook, secret);
	}

	/**
	 * Changes a webhook, unless it was removed meanwhile.
	 * @param id which
	 * @param change what it becomes
	 */
	public void change(String id, UnaryOperator<Webhook> change) {
		Webhook before = this.byId.get(id);
		this.deferred.instead(id,
				() -> this.byId.computeIfPresent(id, (_, webhook) -> writeIfChanged(webhook, change.apply(webhook))));
		publishIfSwitched(before);
	}

	private Webhook writeIfChanged(Webhook before, Webhook after) {
		if (!after.equals(before)) {
			write(after);
		}
		return after;
	}

	private void write(Webhook webhook) {
		this.repository.change(webhook);
	}

	/**
	 * Takes over how a webhook fares, unless it was removed meanwhile. While the database
	 * is out of reach, that is stored later.
	 * @param id which
	 * @param change how it fares now
	 */
	void updateHealth(String id, UnaryOperator<WebhookHealth> change) {
		Webhook before = this.byId.get(id);
		Webhook after = this.byId.computeIfPresent(id, (_, webhook) -> webhook.with(change.apply(webhook.health())));
		if (after != null && !after.equals(before)) {
			this.deferred.write(id, after);
		}
		publishIfSwitched(before);
	}

	private void publishIfSwitched(@Nullable Webhook before) {
		Webhook after = (before != null) ? this.byId.get(before.id()) : null;
		if (before != null && after != null && before.isOn() != after.isOn()) {
			this.events.publishEvent(new DemandChanged(after.account()));
		}
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.removals.attempt();
		this.deferred.attempt();
	}

	public void remove(Webhook webhook) {
		this.repository.remove(webhook);
		this.byId.remove(webhook.id());
		this.events.publishEvent(new WebhookRemoved(webhook.id()));
		this.events.publishEvent(new DemandChanged(webhook.account()));
	}

	// Nobody is told before all are gone, or somebody would look again on behalf of the
	// rest. Whatever fails, nothing is sent any more.
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	void on(AccountDisconnected event) {
		List<Webhook> gone = of(event.account());
		gone.forEach((webhook) -> this.byId.remove(webhook.id()));
		this.removals.write(event.account(), event);
		gone.forEach((webhook) -> this.events.publishEvent(new WebhookRemoved(webhook.id())));
		this.events.publishEvent(new DemandChanged(event.account()));
	}

	/**
	 * A webhook and its secret, to be shown once.
	 *
	 * @param webhook the webhook
	 * @param secret its secret
	 */
	public record IssuedWebhook(Webhook webhook, SigningSecret secret) {
	}

}
