package dev.earshot.household;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Who began or ended to show the others something.
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

	/**
	 * Somebody agreed to compare statistics.
	 */
	record HouseholdComparisonGiven(AccountId actor) implements HouseholdAudit {
	}

	/**
	 * Somebody does not compare them any more.
	 */
	record HouseholdComparisonWithdrawn(AccountId actor) implements HouseholdAudit {
	}

}
