package dev.earshot.scrobbling.page;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did about sending their plays on.
 */
sealed interface ScrobblingAudit extends AuditEvent {

	/**
	 * Somebody connected an account at a service.
	 */
	record TargetConnected(AccountId actor) implements ScrobblingAudit {
	}

	/**
	 * Somebody paused a target.
	 */
	record TargetPaused(AccountId actor) implements ScrobblingAudit {
	}

	/**
	 * Somebody has plays sent to a target again.
	 */
	record TargetUnpaused(AccountId actor) implements ScrobblingAudit {
	}

	/**
	 * Somebody removed a target.
	 */
	record TargetDisconnected(AccountId actor) implements ScrobblingAudit {
	}

	/**
	 * Somebody had a range of the log sent.
	 */
	record LogRangeSent(AccountId actor) implements ScrobblingAudit {
	}

	/**
	 * Somebody ended the counting or sending of a range.
	 */
	record LogRangeCancelled(AccountId actor) implements ScrobblingAudit {
	}

}
