package dev.earshot.account;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Published after each login, not only the first, when the new tokens are stored.
 */
public record AccountConnected(AccountId account) implements AuditEvent {

	@Override
	public AccountId actor() {
		return this.account;
	}

}
