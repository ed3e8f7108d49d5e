package dev.earshot.account.erasure;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.earshot.account.erasure.ErasureReceipt.Reason;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.StoredTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Deletes a person's tokens, sessions and the data in all modules, and issues a receipt.
 */
@Component
public class Erasure {

	private static final Logger logger = LoggerFactory.getLogger(Erasure.class);

	private final StoredTokens tokens;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final AccountDataPasses data;

	private final AccountRecords records;

	private final ErasureReceipts receipts;

	Erasure(StoredTokens tokens, FindByIndexNameSessionRepository<? extends Session> sessions, AccountDataPasses data,
			AccountRecords records, ErasureReceipts receipts) {
		this.tokens = tokens;
		this.sessions = sessions;
		this.data = data;
		this.records = records;
		this.receipts = receipts;
	}

	/**
	 * Erases what is kept about somebody who has disconnected.
	 * @param account the account
	 * @param profile deletes the profile, and not the account
	 * @return the ID of the receipt; empty if it could not be stored
	 */
	public Optional<String> disconnect(AccountId account, Runnable profile) {
		return erase(account, Reason.DISCONNECTED, profile);
	}

	/**
	 * Erases what is kept about somebody whom the owner has removed.
	 * @param account the account
	 * @param row deletes the account
	 */
	public void remove(AccountId account, Runnable row) {
		erase(account, Reason.REMOVED, row);
	}

	private Optional<String> erase(AccountId account, Reason reason, Runnable profile) {
		SortedMap<String, Integer> before = this.records.count(account);
		this.tokens.remove(account);
		profile.run();
		try {
			endAll(account);
			return receipt(account, reason, before);
		}
		finally {
			this.data.tellOthers(account);
		}
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

	// Everything is deleted by then, and a receipt is not worth an error page.
	private Optional<String> receipt(AccountId account, Reason reason, SortedMap<String, Integer> before) {
		try {
			SortedMap<String, Integer> left = this.records.count(account);
			return Optional.of(this.receipts.add(account, reason, difference(before, left)));
		}
		catch (DataAccessException ex) {
			logger.warn("No receipt was stored for the erasure of account {}", account, ex);
			return Optional.empty();
		}
	}

	private static SortedMap<String, Integer> difference(SortedMap<String, Integer> before,
			SortedMap<String, Integer> left) {
		SortedMap<String, Integer> deleted = new TreeMap<>(before);
		left.forEach((table, count) -> deleted.merge(table, -count, Integer::sum));
		deleted.values().removeIf((count) -> count <= 0);
		return deleted;
	}

}
