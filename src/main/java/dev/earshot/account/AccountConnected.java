package dev.earshot.account;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Published when somebody has logged in, for the first time or again, and their new
 * tokens are stored.
 */
public record AccountConnected(AccountId account) implements AuditEvent {

	@Override
	public AccountId actor() {
		return this.account;
	}

}
