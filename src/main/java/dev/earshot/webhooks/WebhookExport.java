package dev.earshot.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * A webhook as its owner may download it, without the secret that signs.
 */
record WebhookExport(String id, String name, URI url, Set<WebhookEvent> events, Instant createdAt,
		WebhookHealth health) {

	static WebhookExport of(Webhook webhook) {
		return new WebhookExport(webhook.id(), webhook.name(), webhook.url(), webhook.events(), webhook.createdAt(),
				webhook.health());
	}

}
