package dev.earshot.webhooks;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessageListener;

import org.springframework.stereotype.Component;

/**
 * Hears whose webhooks other nodes have changed.
 */
@Component
class WebhookChanges implements NodeMessageListener {

	private final Webhooks webhooks;

	WebhookChanges(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@Override
	public String topic() {
		return WebhookRepository.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		this.webhooks.readAgain(new AccountId(text));
	}

	@Override
	public void missed() {
		this.webhooks.readAllAgain();
	}

}
