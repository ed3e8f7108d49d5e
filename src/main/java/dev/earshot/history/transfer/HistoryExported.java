package dev.earshot.history.transfer;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Somebody downloaded their listening log.
 */
record HistoryExported(AccountId actor) implements AuditEvent {
}
