package dev.earshot.providers.oidc;

import dev.earshot.core.AuditEvent;

/**
 * What the owner did about OpenID providers. The subject is the issuer.
 */
sealed interface OidcAudit extends AuditEvent {

	/**
	 * The owner entered a provider.
	 */
	record ProviderEntered(String subject) implements OidcAudit {
	}

	/**
	 * The owner replaced the client secret of a provider.
	 */
	record ProviderSecretReplaced(String subject) implements OidcAudit {
	}

	/**
	 * The owner removed a provider.
	 */
	record ProviderRemoved(String subject) implements OidcAudit {
	}

}
