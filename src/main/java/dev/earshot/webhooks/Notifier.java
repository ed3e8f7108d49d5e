package dev.earshot.webhooks;

import dev.earshot.core.AccountId;
import dev.earshot.presence.PublicPlaybackSeen;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Creates a delivery for each webhook that subscribes to a change of the public playback.
 * It is stored at once and sent later, so that the publisher waits for no target.
 */
@Component
class Notifier {

	private final Webhooks webhooks;

	private final Payloads payloads;

	private final Deliveries deliveries;

	private final DeliveryQueue queue;

	Notifier(Webhooks webhooks, Payloads payloads, Deliveries deliveries, DeliveryQueue queue) {
		this.webhooks = webhooks;
		this.payloads = payloads;
		this.deliveries = deliveries;
		this.queue = queue;
	}

	@EventListener
	void on(PublicPlaybackSeen event) {
		if (this.webhooks.isAnyOn(event.account())) {
			Transition.between(event.before(), event.after())
				.ifPresent((transition) -> enqueue(event.account(), transition));
		}
	}

	private void enqueue(AccountId account, Transition transition) {
		this.webhooks.of(account, transition.event()).forEach((webhook) -> enqueue(webhook, transition));
	}

	private void enqueue(Webhook webhook, Transition transition) {
		this.queue.add(Delivery.of(webhook, this.payloads.of(transition), this.deliveries.nextCreatedAt()));
	}

}
