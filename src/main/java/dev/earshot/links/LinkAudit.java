package dev.earshot.links;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did with their share links.
 */
sealed interface LinkAudit extends AuditEvent {

	/**
	 * Somebody made a link.
	 */
	record LinkCreated(AccountId actor) implements LinkAudit {
	}

	/**
	 * Somebody changed a link's name, outputs, options or end.
	 */
	record LinkEdited(AccountId actor) implements LinkAudit {
	}

	/**
	 * Somebody gave a link a new token.
	 */
	record LinkRenewed(AccountId actor) implements LinkAudit {
	}

	/**
	 * Somebody revoked a link.
	 */
	record LinkRevoked(AccountId actor) implements LinkAudit {
	}

}
