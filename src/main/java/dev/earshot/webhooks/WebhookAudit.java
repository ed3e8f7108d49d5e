package dev.earshot.webhooks;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did with their webhooks.
 */
sealed interface WebhookAudit extends AuditEvent {

	/**
	 * Somebody made a webhook.
	 */
	record WebhookCreated(AccountId actor) implements WebhookAudit {
	}

	/**
	 * Somebody changed a webhook's name, address or events.
	 */
	record WebhookChanged(AccountId actor) implements WebhookAudit {
	}

	/**
	 * Somebody turned a webhook on.
	 */
	record WebhookTurnedOn(AccountId actor) implements WebhookAudit {
	}

	/**
	 * Somebody turned a webhook off.
	 */
	record WebhookTurnedOff(AccountId actor) implements WebhookAudit {
	}

	/**
	 * Somebody gave a webhook a new secret.
	 */
	record WebhookSecretRotated(AccountId actor) implements WebhookAudit {
	}

	/**
	 * Somebody removed a webhook.
	 */
	record WebhookRevoked(AccountId actor) implements WebhookAudit {
	}

}
