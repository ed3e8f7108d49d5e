package dev.earshot.webhooks.payload;

import java.time.InstantSource;

import dev.earshot.core.AccountId;
import dev.earshot.presence.PublicPlaybacks;
import dev.earshot.webhooks.Deliveries;
import dev.earshot.webhooks.Delivery;
import dev.earshot.webhooks.DeliveryQueue;
import dev.earshot.webhooks.Payload;
import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.WebhookNotFound;

import org.springframework.stereotype.Component;

/**
 * Deliveries that a person asks for: a test, or a delivery again.
 */
@Component
public class ManualDeliveries {

	private final Deliveries deliveries;

	private final DeliveryQueue queue;

	private final Payloads payloads;

	private final PublicPlaybacks playbacks;

	private final InstantSource clock;

	ManualDeliveries(Deliveries deliveries, DeliveryQueue queue, Payloads payloads, PublicPlaybacks playbacks,
			InstantSource clock) {
		this.deliveries = deliveries;
		this.queue = queue;
		this.payloads = payloads;
		this.playbacks = playbacks;
		this.clock = clock;
	}

	public void test(Webhook webhook, AccountId account) {
		Payload payload = this.payloads.test(this.playbacks.latest(account).playback().item(), this.clock.instant());
		this.queue.deliverNow(Delivery.of(webhook, payload, this.deliveries.nextCreatedAt()), webhook);
	}

	public Delivery find(Webhook webhook, String delivery) {
		return this.deliveries.find(webhook.id(), delivery).orElseThrow(WebhookNotFound::new);
	}

	public void resend(Delivery delivery, Webhook webhook) {
		this.queue.deliverNow(delivery, webhook);
	}

}
