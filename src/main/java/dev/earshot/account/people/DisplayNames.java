package dev.earshot.account.people;

import java.util.Optional;

import dev.earshot.core.AccountId;

import org.springframework.stereotype.Component;

/**
 * What people are called on pages that others may see beside them.
 */
@Component
public class DisplayNames {

	private final Accounts accounts;

	DisplayNames(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * Returns the name somebody chose at Spotify, or their Spotify ID.
	 * @param account whose
	 * @return empty if there is no such account any more
	 */
	public Optional<String> of(AccountId account) {
		return this.accounts.find(account).map(Account::name);
	}

}
