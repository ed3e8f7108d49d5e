package dev.earshot.account;

import java.util.Map;

import dev.earshot.core.AccountId;

/**
 * What a module keeps about people. When somebody disconnects or is removed, all
 * implementations are stopped before the first one erases, so that nothing writes again
 * what is deleted. An exception in one does not affect the others.
 */
public interface AccountData {

	/** Ends events, timers and streams. The account's tokens are deleted already. */
	default void stop(AccountId account) {
	}

	/** Deletes what is stored or in memory, later if the database is unavailable. */
	default void erase(AccountId account) {
	}

	/**
	 * Returns what is kept about a person, for that person: never a token or a secret.
	 * The values can be written as JSON, by names that no other implementation uses.
	 */
	default Map<String, Object> export(AccountId account) {
		return Map.of();
	}

}
