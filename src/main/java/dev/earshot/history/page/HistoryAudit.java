package dev.earshot.history.page;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did with their listening logs. It says nothing of what is in them.
 */
sealed interface HistoryAudit extends AuditEvent {

	/**
	 * Somebody switched the recording on.
	 */
	record RecordingSwitchedOn(AccountId actor) implements HistoryAudit {
	}

	/**
	 * Somebody switched the recording off.
	 */
	record RecordingSwitchedOff(AccountId actor) implements HistoryAudit {
	}

	/**
	 * Somebody agreed to a log that holds only what they import.
	 */
	record LogAgreedTo(AccountId actor) implements HistoryAudit {
	}

	/**
	 * Somebody deleted plays.
	 */
	record PlaysDeleted(AccountId actor) implements HistoryAudit {
	}

	/**
	 * Somebody restored the plays that they had deleted.
	 */
	record PlaysRestored(AccountId actor) implements HistoryAudit {
	}

	/**
	 * Somebody erased what their log knew from one source.
	 */
	record SourceErased(AccountId actor) implements HistoryAudit {
	}

	/**
	 * Somebody erased their log.
	 */
	record HistoryErased(AccountId actor) implements HistoryAudit {
	}

}
