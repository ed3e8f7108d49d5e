package dev.earshot.account.people;

import java.util.Optional;

import dev.earshot.core.AccountId;

import org.springframework.stereotype.Component;

/**
 * The names that other people on this server see.
 */
@Component
public class DisplayNames {

	private final Accounts accounts;

	DisplayNames(Accounts accounts) {
		this.accounts = accounts;
	}

	/** Returns the name or else the ID at Spotify; empty if there is no such account. */
	public Optional<String> of(AccountId account) {
		return this.accounts.find(account).map(Account::name);
	}

}
