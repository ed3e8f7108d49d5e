package dev.earshot.operations.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param action what was done, as in the message codes
 * @param subject to what it was done; {@code null} if the action says it all
 */
record AuditEntry(Instant at, Actor actor, String action, @Nullable String subject) {
}
