package dev.earshot.account.people;

import java.util.Map;

import dev.earshot.account.people.PeopleAudit.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.StoredTokens;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Deletes a person's tokens, profile, sessions and the data in all modules.
 */
@Component
class AccountRemoval {

	private final Accounts accounts;

	private final StoredTokens tokens;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final AccountDataPasses data;

	private final ApplicationEventPublisher events;

	AccountRemoval(Accounts accounts, StoredTokens tokens, FindByIndexNameSessionRepository<? extends Session> sessions,
			AccountDataPasses data, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.sessions = sessions;
		this.data = data;
		this.events = events;
	}

	// The person still belongs to this server and can log in again.
	void disconnect(AccountId account) {
		this.tokens.remove(account);
		this.accounts.forgetProfile(account);
		endAll(account);
		this.events.publishEvent(new AccountDisconnected(account));
	}

	// Removes the person from this server, as its owner asked.
	void remove(AccountId account) {
		this.tokens.remove(account);
		this.accounts.remove(account);
		endAll(account);
	}

	// Ends streams and links even if a session cannot be deleted.
	private void endAll(AccountId account) {
		try {
			endSessions(account);
		}
		finally {
			this.data.erase(account);
		}
	}

	private void endSessions(AccountId account) {
		Map<String, ? extends Session> open = this.sessions.findByPrincipalName(account.value());
		open.keySet().forEach(this.sessions::deleteById);
	}

}
