package dev.earshot.account;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * Published after each login, not only the first, when the new tokens are stored.
 *
 * @param isLink whether somebody who was logged in has connected Spotify
 */
public record AccountConnected(AccountId account, boolean isLink) implements AuditEvent {

	public AccountConnected(AccountId account) {
		this(account, false);
	}

	@Override
	public String code() {
		return this.isLink ? "spotify-linked" : AuditEvent.super.code();
	}

	@Override
	public AccountId actor() {
		return this.account;
	}

}
