package dev.earshot.providers.apaleo.linking;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did about hotel accounts.
 */
sealed interface LinkingAudit extends AuditEvent {

	/**
	 * Somebody linked one.
	 */
	record ApaleoLinked(AccountId actor) implements LinkingAudit {

	}

	/**
	 * Somebody unlinked one.
	 */
	record ApaleoUnlinked(AccountId actor) implements LinkingAudit {

	}

}
