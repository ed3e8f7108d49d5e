package dev.earshot.account.people;

import java.util.Optional;

import dev.earshot.account.erasure.Erasure;
import dev.earshot.account.people.PeopleAudit.AccountDisconnected;
import dev.earshot.core.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends what somebody has here, at their wish or the owner's.
 */
@Component
class AccountRemoval {

	private final Accounts accounts;

	private final Erasure erasure;

	private final ApplicationEventPublisher events;

	AccountRemoval(Accounts accounts, Erasure erasure, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.erasure = erasure;
		this.events = events;
	}

	/**
	 * Disconnects somebody, who still belongs to this server and can log in again.
	 * @return the ID of the receipt; empty if there is none
	 */
	Optional<String> disconnect(AccountId account) {
		Optional<String> receipt = this.erasure.disconnect(account, () -> this.accounts.forgetProfile(account));
		this.events.publishEvent(new AccountDisconnected(account));
		return receipt;
	}

	// Removes the person from this server, as its owner asked.
	void remove(AccountId account) {
		this.erasure.remove(account, () -> this.accounts.remove(account));
	}

}
