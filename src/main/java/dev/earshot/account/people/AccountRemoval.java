package dev.earshot.account.people;

import java.util.Map;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.StoredTokens;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Ends what somebody has here: their tokens, what Spotify said about them, and every
 * session of theirs in whatever browser.
 */
@Component
class AccountRemoval {

	private final Accounts accounts;

	private final StoredTokens tokens;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final ApplicationEventPublisher events;

	AccountRemoval(Accounts accounts, StoredTokens tokens, FindByIndexNameSessionRepository<? extends Session> sessions,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.sessions = sessions;
		this.events = events;
	}

	/**
	 * Disconnects from Spotify. The person still belongs to this server and can log in
	 * again.
	 * @param account who leaves
	 */
	void disconnect(AccountId account) {
		this.tokens.remove(account);
		this.accounts.forgetProfile(account);
		endSessions(account);
	}

	/**
	 * Removes somebody from this server, by its owner's wish.
	 * @param account who has to leave
	 */
	void remove(AccountId account) {
		this.tokens.remove(account);
		this.accounts.remove(account);
		endSessions(account);
	}

	private void endSessions(AccountId account) {
		Map<String, ? extends Session> open = this.sessions.findByPrincipalName(account.value());
		open.keySet().forEach(this.sessions::deleteById);
		this.events.publishEvent(new AccountDisconnected(account));
	}

}
