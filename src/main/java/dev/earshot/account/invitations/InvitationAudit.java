package dev.earshot.account.invitations;

import dev.earshot.core.AuditEvent;

/**
 * What the owner did about invitation links.
 */
sealed interface InvitationAudit extends AuditEvent {

	/**
	 * The owner created a link.
	 */
	record InvitationLinkCreated() implements InvitationAudit {
	}

	/**
	 * The owner withdrew a link that nobody had used.
	 */
	record InvitationLinkWithdrawn() implements InvitationAudit {
	}

}
