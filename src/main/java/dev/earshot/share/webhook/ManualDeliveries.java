package dev.earshot.share.webhook;

import java.time.InstantSource;

import dev.earshot.core.AccountId;
import dev.earshot.share.shown.PublicPlaybacks;

import org.springframework.stereotype.Component;

/**
 * Deliveries that a person asks for and waits for: one to test a webhook, and one again.
 */
@Component
class ManualDeliveries {

	private final Deliveries deliveries;

	private final Courier courier;

	private final Messages messages;

	private final PublicPlaybacks playbacks;

	private final InstantSource clock;

	ManualDeliveries(Deliveries deliveries, Courier courier, Messages messages, PublicPlaybacks playbacks,
			InstantSource clock) {
		this.deliveries = deliveries;
		this.courier = courier;
		this.messages = messages;
		this.playbacks = playbacks;
		this.clock = clock;
	}

	void test(Webhook webhook, AccountId account) {
		Message message = this.messages.test(this.playbacks.known(account).shown().item(), this.clock.instant());
		this.courier.deliverNow(Delivery.of(webhook, message, this.deliveries.moment()), webhook);
	}

	Delivery find(Webhook webhook, String delivery) {
		return this.deliveries.find(webhook.id(), delivery).orElseThrow(WebhookNotFound::new);
	}

	void resend(Delivery delivery, Webhook webhook) {
		this.courier.deliverNow(delivery, webhook);
	}

}
