package dev.earshot.share.webhook;

import dev.earshot.core.AccountId;
import dev.earshot.share.shown.PublicPlaybackSeen;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what was seen of what outputs show and hands it to the courier, for every webhook
 * that wants to know. It is stored at once and sent later: whoever saw the change waits
 * for no target.
 */
@Component
class Notifier {

	private final Webhooks webhooks;

	private final Messages messages;

	private final Deliveries deliveries;

	private final Courier courier;

	Notifier(Webhooks webhooks, Messages messages, Deliveries deliveries, Courier courier) {
		this.webhooks = webhooks;
		this.messages = messages;
		this.deliveries = deliveries;
		this.courier = courier;
	}

	@EventListener
	void on(PublicPlaybackSeen event) {
		if (this.webhooks.isAnyOn(event.account())) {
			Transition.between(event.before(), event.after())
				.ifPresent((transition) -> tell(event.account(), transition));
		}
	}

	private void tell(AccountId account, Transition transition) {
		this.webhooks.of(account, transition.event()).forEach((webhook) -> send(webhook, transition));
	}

	private void send(Webhook webhook, Transition transition) {
		this.courier.accept(Delivery.of(webhook, this.messages.of(transition), this.deliveries.moment()));
	}

}
