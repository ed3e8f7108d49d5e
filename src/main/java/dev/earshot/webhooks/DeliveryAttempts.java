package dev.earshot.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.earshot.webhooks.WebhookHealth.Reason;
import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Attempts deliveries and records the outcome.
 */
@Component
class DeliveryAttempts {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryAttempts.class);

	private final WebhookSender sender;

	private final Deliveries deliveries;

	private final Webhooks webhooks;

	private final RetryPolicy policy;

	private final InstantSource clock;

	DeliveryAttempts(WebhookSender sender, Deliveries deliveries, Webhooks webhooks, RetryPolicy policy,
			InstantSource clock) {
		this.sender = sender;
		this.deliveries = deliveries;
		this.webhooks = webhooks;
		this.policy = policy;
		this.clock = clock;
	}

	// Returns when to process the lane again.
	Instant process(Delivery delivery, Webhook webhook) {
		Instant now = this.clock.instant();
		if (!webhook.isOn()) {
			this.deliveries.store(delivery.givenUp(DeliveryError.TURNED_OFF, now));
		}
		else if (delivery.isTooOld(now)) {
			this.deliveries.store(delivery.givenUp(DeliveryError.TOO_LATE, now));
			updateHealth(delivery, WebhookHealth::tooOld);
		}
		else if (isNotDue(delivery, now)) {
			return delivery.dueAt();
		}
		else {
			recordOutcome(delivery, this.sender.deliver(delivery, webhook));
		}
		return now;
	}

	// A due time beyond twice the longest delay was set before the clock was set back.
	private static boolean isNotDue(Delivery delivery, Instant now) {
		return delivery.dueAt().isAfter(now)
				&& !delivery.dueAt().isAfter(now.plus(RetryPolicy.MAX_DELAY.multipliedBy(2)));
	}

	private void recordOutcome(Delivery delivery, Attempt attempt) {
		Instant now = this.clock.instant();
		if (attempt.isSuccess()) {
			recordSuccess(delivery, attempt);
			return;
		}
		Optional<Instant> next = attempt.isGone() ? Optional.empty() : this.policy.next(delivery, attempt, now);
		this.deliveries
			.store(next.map((at) -> delivery.waiting(attempt, at)).orElseGet(() -> delivery.givenUp(attempt)));
		updateHealth(delivery, (health) -> next.isPresent() ? health.failed(now) : gaveUp(health, attempt, now));
	}

	private static WebhookHealth gaveUp(WebhookHealth health, Attempt attempt, Instant now) {
		WebhookHealth after = health.gaveUp(now);
		return attempt.isGone() ? after.turnedOff(Reason.GONE, now) : after;
	}

	// For a person who waits, whether it is due or not and the webhook on or off.
	Attempt attemptOnce(Delivery delivery, Webhook webhook) {
		Attempt attempt = this.sender.deliver(delivery, webhook);
		if (attempt.isSuccess()) {
			recordSuccess(delivery, attempt);
			makeOthersDue(webhook);
		}
		else {
			this.deliveries.store(delivery.givenUp(attempt));
			Instant now = this.clock.instant();
			updateHealth(delivery, (health) -> attempt.isGone() ? health.turnedOff(Reason.GONE, now) : health);
		}
		return attempt;
	}

	// If this fails, the others wait until they are due.
	private void makeOthersDue(Webhook webhook) {
		try {
			this.deliveries.makeAllDue(webhook.id());
		}
		catch (DataAccessException ex) {
			logger.debug("Deliveries of {} wait until they are due", webhook, ex);
		}
	}

	private void recordSuccess(Delivery delivery, Attempt attempt) {
		this.deliveries.store(delivery.delivered(attempt));
		updateHealth(delivery, WebhookHealth::delivered);
	}

	private void updateHealth(Delivery delivery, UnaryOperator<WebhookHealth> change) {
		boolean wasOn = this.webhooks.find(delivery.webhook()).filter(Webhook::isOn).isPresent();
		this.webhooks.updateHealth(delivery.webhook(), change);
		this.webhooks.find(delivery.webhook())
			.filter((webhook) -> wasOn && webhook.isInTrouble())
			.ifPresent((webhook) -> logger.warn("{} was turned off: {}", webhook, webhook.health()));
	}

}
