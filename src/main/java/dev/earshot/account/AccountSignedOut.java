package dev.earshot.account;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Published when somebody has logged out in one browser. They stay connected to Spotify
 * and signed in elsewhere.
 */
public record AccountSignedOut(AccountId account) implements AuditEvent {

	@Override
	public AccountId actor() {
		return this.account;
	}

}
