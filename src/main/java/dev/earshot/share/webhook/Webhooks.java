package dev.earshot.share.webhook;

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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.playback.DemandChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * All webhooks of this server, held in memory so that a change of what plays asks no
 * database whether anybody wants to know.
 */
@Component
class Webhooks {

	static final int MOST = 10;

	private static final Logger logger = LoggerFactory.getLogger(Webhooks.class);

	private final WebhookLedger ledger;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, Webhook> byId = new ConcurrentHashMap<>();

	Webhooks(WebhookLedger ledger, ApplicationEventPublisher events, InstantSource clock) {
		this.ledger = ledger;
		this.events = events;
		this.clock = clock;
		ledger.all().forEach((webhook) -> this.byId.put(webhook.id(), webhook));
	}

	List<Webhook> of(AccountId account, Event event) {
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
	List<Webhook> of(AccountId account) {
		return this.byId.values()
			.stream()
			.filter((webhook) -> webhook.account().equals(account))
			.sorted(Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::id))
			.toList();
	}

	Webhook of(AccountId account, String id) {
		return find(id).filter((webhook) -> webhook.account().equals(account)).orElseThrow(WebhookNotFound::new);
	}

	Optional<Webhook> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	boolean isFull(AccountId account) {
		return of(account).size() >= MOST;
	}

	boolean isInTrouble(AccountId account) {
		return this.byId.values()
			.stream()
			.anyMatch((webhook) -> webhook.isInTrouble() && webhook.account().equals(account));
	}

	/**
	 * Makes a webhook.
	 * @param account whose playback it is told
	 * @param name what it is called
	 * @param url where to
	 * @param told what of
	 * @return the webhook with its secret, which cannot be had again
	 * @throws TooManyWebhooks if this person has {@value #MOST} already
	 */
	Issued create(AccountId account, String name, URI url, Set<Event> told) {
		Issued issued = add(
				new Webhook(UUID.randomUUID().toString(), account, name, url, told, this.clock.instant(), Health.GOOD));
		this.events.publishEvent(new DemandChanged(account));
		return issued;
	}

	private synchronized Issued add(Webhook webhook) {
		if (isFull(webhook.account())) {
			throw new TooManyWebhooks();
		}
		SigningSecret secret = SigningSecret.random(this.random);
		this.ledger.add(webhook, secret);
		this.byId.put(webhook.id(), webhook);
		return new Issued(webhook, secret);
	}

	Issued rotate(Webhook webhook) {
		SigningSecret secret = SigningSecret.random(this.random);
		this.ledger.rotate(webhook, secret);
		return new Issued(webhook, secret);
	}

	/**
	 * Changes a webhook, unless it was removed meanwhile.
	 * @param id which
	 * @param change what it becomes
	 */
	void change(String id, UnaryOperator<Webhook> change) {
		Webhook before = this.byId.get(id);
		Webhook after = this.byId.computeIfPresent(id, (_, webhook) -> stored(webhook, change.apply(webhook)));
		if (before != null && after != null && before.isOn() != after.isOn()) {
			this.events.publishEvent(new DemandChanged(after.account()));
		}
	}

	private Webhook stored(Webhook before, Webhook after) {
		if (!after.equals(before)) {
			this.ledger.change(after);
		}
		return after;
	}

	void remove(Webhook webhook) {
		this.ledger.remove(webhook);
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
		try {
			this.ledger.removeAll(event.account());
		}
		catch (DataAccessException ex) {
			logger.error("The webhooks of {} could not be deleted and would be there again after a restart",
					event.account(), ex);
		}
		gone.forEach((webhook) -> this.events.publishEvent(new WebhookRemoved(webhook.id())));
		this.events.publishEvent(new DemandChanged(event.account()));
	}

	/**
	 * A webhook and its secret, to be shown once.
	 *
	 * @param webhook the webhook
	 * @param secret its secret
	 */
	record Issued(Webhook webhook, SigningSecret secret) {
	}

}
