package dev.earshot.household;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Who began or ended to show the others what they play.
 */
sealed interface HouseholdAudit extends AuditEvent {

	/**
	 * Somebody agreed to show it.
	 */
	record HouseholdConsentGiven(AccountId actor) implements HouseholdAudit {
	}

	/**
	 * Somebody does not show it any more.
	 */
	record HouseholdConsentWithdrawn(AccountId actor) implements HouseholdAudit {
	}

}
