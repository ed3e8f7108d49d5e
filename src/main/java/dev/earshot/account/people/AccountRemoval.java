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
 * Deletes the tokens of a person, their profile, their sessions in all browsers, and what
 * the modules keep about them.
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

	// Disconnects from Spotify. The person still belongs to this server and can log in
	// again.
	void disconnect(AccountId account) {
		this.tokens.remove(account);
		this.accounts.forgetProfile(account);
		endAll(account);
		this.events.publishEvent(new AccountDisconnected(account));
	}

	// Removes somebody from this server, by its owner's wish.
	void remove(AccountId account) {
		this.tokens.remove(account);
		this.accounts.remove(account);
		endAll(account);
	}

	// Their streams end and their links close although a session could not be deleted.
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
