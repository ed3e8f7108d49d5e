package dev.earshot.webhooks;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.AccountChangeListener;
import dev.earshot.nodes.CachedRows;
import dev.earshot.nodes.RowChange;
import dev.earshot.playback.DemandChanged;
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

	private final CachedRows<Webhook> rows;

	Webhooks(WebhookRepository repository, ApplicationEventPublisher events, InstantSource clock) {
		this.repository = repository;
		this.events = events;
		this.clock = clock;
		this.rows = new CachedRows<>("webhooks", repository);
	}

	public List<Webhook> of(AccountId account, WebhookEvent event) {
		return of(account).stream().filter((webhook) -> webhook.isFor(event)).toList();
	}

	public boolean isAnyOn(AccountId account) {
		return this.rows.of(account).anyMatch(Webhook::isOn);
	}

	Set<AccountId> accounts() {
		return this.rows.accounts();
	}

	/** Returns the webhooks of an account, also those that are off, the oldest first. */
	public List<Webhook> of(AccountId account) {
		return this.rows.of(account)
			.sorted(Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::id))
			.toList();
	}

	public Webhook of(AccountId account, String id) {
		return find(id).filter((webhook) -> webhook.account().equals(account)).orElseThrow(WebhookNotFound::new);
	}

	Optional<Webhook> find(String id) {
		return this.rows.find(id);
	}

	public boolean isFull(AccountId account) {
		return of(account).size() >= MAX_PER_ACCOUNT;
	}

	public boolean isInTrouble(AccountId account) {
		return this.rows.of(account).anyMatch(Webhook::isInTrouble);
	}

	/**
	 * Creates a webhook. Its secret cannot be read again.
	 * @throws TooManyWebhooks if the account has {@value #MAX_PER_ACCOUNT}
	 */
	public IssuedWebhook create(AccountId account, String name, URI url, Set<WebhookEvent> events) {
		IssuedWebhook issued = add(new Webhook(UUID.randomUUID().toString(), account, name, url, events,
				this.clock.instant(), WebhookHealth.HEALTHY));
		publishDemand(account);
		this.events.publishEvent(new WebhookCreated(account));
		return issued;
	}

	private synchronized IssuedWebhook add(Webhook webhook) {
		if (isFull(webhook.account())) {
			throw new TooManyWebhooks();
		}
		SigningSecret secret = SigningSecret.random(this.random);
		this.rows.add(webhook, () -> this.repository.add(webhook, secret));
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
		RowChange<Webhook> made = this.rows.change(id, change);
		if (made != null) {
			publishSwitch(made.before(), made.after());
			this.events.publishEvent(audit(made));
		}
	}

	// For the audit log: only a person changes more than the health.
	private static WebhookAudit audit(RowChange<Webhook> change) {
		AccountId account = change.after().account();
		if (change.before().isOn() == change.after().isOn()) {
			return new WebhookChanged(account);
		}
		return change.after().isOn() ? new WebhookTurnedOn(account) : new WebhookTurnedOff(account);
	}

	// Later if the database is unavailable, and never if the webhook was removed.
	void updateHealth(String id, UnaryOperator<WebhookHealth> change) {
		RowChange<Webhook> made = this.rows.changeHealth(id, (webhook) -> webhook.with(change.apply(webhook.health())));
		if (made != null) {
			publishSwitch(made.before(), made.after());
		}
	}

	@Override
	public String topic() {
		return WebhookRepository.TOPIC;
	}

	@Override
	public void readAgain(AccountId account) {
		this.rows.readAgain(account, this::publishDifference);
	}

	@Override
	public void readAllAgain() {
		this.rows.readAllAgain(this::publishDifference);
	}

	private void publishDifference(@Nullable Webhook before, @Nullable Webhook after) {
		if (before != null && after == null) {
			publishRemoved(before);
		}
		publishSwitch(before, after);
	}

	private void publishSwitch(@Nullable Webhook before, @Nullable Webhook after) {
		if (isOn(before) != isOn(after)) {
			publishDemand(Objects.requireNonNullElse(after, before).account());
		}
	}

	private static boolean isOn(@Nullable Webhook webhook) {
		return webhook != null && webhook.isOn();
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.rows.tryFlush();
	}

	public void remove(Webhook webhook) {
		this.rows.remove(webhook);
		publishRemoved(webhook);
		publishDemand(webhook.account());
		this.events.publishEvent(new WebhookRevoked(webhook.account()));
	}

	// Removes all from memory before publishing, so that no listener requests polling for
	// the rest.
	@Override
	public void stop(AccountId account) {
		List<Webhook> gone = this.rows.forget(account);
		gone.forEach(this::publishRemoved);
		if (!gone.isEmpty()) {
			publishDemand(account);
		}
	}

	// A request that was under way may have made another webhook since.
	@Override
	public void erase(AccountId account) {
		stop(account);
		this.rows.removeAll(account);
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return Map.of("webhooks", of(account).stream().map(WebhookExport::of).toList());
	}

	private void publishRemoved(Webhook webhook) {
		this.events.publishEvent(new WebhookRemoved(webhook.id()));
	}

	private void publishDemand(AccountId account) {
		this.events.publishEvent(new DemandChanged(account));
	}

	/** A webhook and its secret, to show once. */
	public record IssuedWebhook(Webhook webhook, SigningSecret secret) {
	}

}
