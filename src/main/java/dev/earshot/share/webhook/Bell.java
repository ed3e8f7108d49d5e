package dev.earshot.share.webhook;

import dev.earshot.core.AccountId;
import dev.earshot.share.shown.ShownObserved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hears what was seen of what outputs show and hands it to the courier, for every webhook
 * that wants to know. It is stored at once and sent later: whoever saw the change waits
 * for no target.
 */
@Component
class Bell {

	private static final Logger logger = LoggerFactory.getLogger(Bell.class);

	private final Webhooks webhooks;

	private final Letters letters;

	private final Deliveries deliveries;

	private final Courier courier;

	Bell(Webhooks webhooks, Letters letters, Deliveries deliveries, Courier courier) {
		this.webhooks = webhooks;
		this.letters = letters;
		this.deliveries = deliveries;
		this.courier = courier;
	}

	@EventListener
	void on(ShownObserved event) {
		if (this.webhooks.isAnyOn(event.account())) {
			Turn.between(event.before(), event.after()).ifPresent((turn) -> ring(event.account(), turn));
		}
	}

	private void ring(AccountId account, Turn turn) {
		this.webhooks.of(account, turn.event()).forEach((webhook) -> send(webhook, turn));
	}

	private void send(Webhook webhook, Turn turn) {
		try {
			Delivery delivery = Delivery.of(webhook, this.letters.of(turn), this.deliveries.moment());
			this.courier.accept(delivery);
		}
		catch (DataAccessException ex) {
			logger.warn("{} is not told of something that could not be stored", webhook, ex);
		}
	}

}
