package dev.earshot.providers;

import dev.earshot.core.AuditEvent;

/**
 * What the owner did about providers to log in with. The subject is the issuer.
 */
public sealed interface ProviderAudit extends AuditEvent {

	/**
	 * The owner entered a provider.
	 */
	record ProviderEntered(String subject) implements ProviderAudit {
	}

	/**
	 * The owner replaced the client secret of a provider.
	 */
	record ProviderSecretReplaced(String subject) implements ProviderAudit {
	}

	/**
	 * The owner changed what was entered about a provider.
	 */
	record ProviderChanged(String subject) implements ProviderAudit {
	}

	/**
	 * The owner removed a provider.
	 */
	record ProviderRemoved(String subject) implements ProviderAudit {
	}

}
