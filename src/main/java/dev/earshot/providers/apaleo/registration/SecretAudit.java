package dev.earshot.providers.apaleo.registration;

import dev.earshot.core.AuditEvent;

/**
 * What the owner did about the secrets for apaleo, besides replacing the one in use.
 */
sealed interface SecretAudit extends AuditEvent {

	/**
	 * The owner entered a further secret.
	 */
	record ApaleoSecretAdded() implements SecretAudit {

	}

	/**
	 * The owner deleted a secret that was not in use.
	 */
	record ApaleoSecretDeleted() implements SecretAudit {

	}

}
