package dev.earshot.account.ownership;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Published when the owner has handed this server over.
 *
 * @param actor who owned it before
 * @param newOwner who owns it now
 */
record OwnershipTransferred(AccountId actor, AccountId newOwner) implements AuditEvent {
}
