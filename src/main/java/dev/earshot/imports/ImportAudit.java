package dev.earshot.imports;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did with imports. It says nothing of what is in them.
 */
sealed interface ImportAudit extends AuditEvent {

	/**
	 * Somebody imported exported listening.
	 */
	record PlaysImported(AccountId actor) implements ImportAudit {
	}

	/**
	 * Somebody ended an import before it was over.
	 */
	record ImportCancelled(AccountId actor) implements ImportAudit {
	}

	/**
	 * Somebody deleted an import with its plays.
	 */
	record ImportRemoved(AccountId actor) implements ImportAudit {
	}

}
