package dev.earshot.webhooks.payload;

import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.Play;
import dev.earshot.playback.PlayEnded;
import dev.earshot.presence.PublicPlaybackSeen;
import dev.earshot.webhooks.Deliveries;
import dev.earshot.webhooks.Delivery;
import dev.earshot.webhooks.DeliveryQueue;
import dev.earshot.webhooks.Payload;
import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.WebhookEvent;
import dev.earshot.webhooks.Webhooks;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Creates a delivery for each webhook that subscribes to a change of the public playback,
 * or to plays that end. It is stored at once and sent later, so that the publisher waits
 * for no target.
 */
@Component
class Notifier {

	private final Webhooks webhooks;

	private final Payloads payloads;

	private final Deliveries deliveries;

	private final DeliveryQueue queue;

	private final CurrentPlayback playback;

	Notifier(Webhooks webhooks, Payloads payloads, Deliveries deliveries, DeliveryQueue queue,
			CurrentPlayback playback) {
		this.webhooks = webhooks;
		this.payloads = payloads;
		this.deliveries = deliveries;
		this.queue = queue;
		this.playback = playback;
	}

	// Each node sees it, and the one that polls notifies.
	@EventListener
	void on(PublicPlaybackSeen event) {
		if (this.playback.isPolledHere(event.account()) && this.webhooks.isAnyOn(event.account())) {
			Transition.between(event.before(), event.after())
				.ifPresent((transition) -> enqueue(event.account(), transition.event(),
						() -> this.payloads.of(transition)));
		}
	}

	@EventListener
	void on(PlayEnded event) {
		Play play = event.play();
		if (!play.isPrivate()) {
			enqueue(play.account(), WebhookEvent.ENDED, () -> this.payloads.of(event));
		}
	}

	// Each delivery has an ID of its own.
	private void enqueue(AccountId account, WebhookEvent event, Supplier<Payload> payload) {
		this.webhooks.of(account, event).forEach((webhook) -> enqueue(webhook, payload.get()));
	}

	private void enqueue(Webhook webhook, Payload payload) {
		this.queue.add(Delivery.of(webhook, payload, this.deliveries.nextCreatedAt()));
	}

}
