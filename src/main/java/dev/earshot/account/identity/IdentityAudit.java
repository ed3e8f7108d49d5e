package dev.earshot.account.identity;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did about their identities. The subject is the issuer.
 */
sealed interface IdentityAudit extends AuditEvent {

	/**
	 * Somebody linked an identity to their account.
	 */
	record IdentityLinked(AccountId actor, String subject) implements IdentityAudit {
	}

	/**
	 * Somebody unlinked an identity.
	 */
	record IdentityUnlinked(AccountId actor, String subject) implements IdentityAudit {
	}

}
