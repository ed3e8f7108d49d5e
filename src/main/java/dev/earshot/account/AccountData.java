package dev.earshot.account;

import java.util.Map;

import dev.earshot.core.AccountId;

/**
 * What a module keeps about people. When somebody disconnects or is removed, every
 * implementation is stopped before the first one erases, so that nothing that is still
 * running writes again what is already deleted. An exception keeps no other
 * implementation from its part.
 */
public interface AccountData {

	/**
	 * Publishes nothing more about an account and ends its timers and streams. Their
	 * tokens are deleted already.
	 */
	default void stop(AccountId account) {
	}

	/**
	 * Deletes what is stored or in memory. What the database cannot delete at the moment
	 * is deleted later, without anybody's doing.
	 */
	default void erase(AccountId account) {
	}

	/**
	 * Returns what is kept about a person, for that person: never a token or a secret.
	 * @return values that can be written as JSON, by names that no other implementation
	 * uses; empty if there is nothing
	 */
	default Map<String, Object> export(AccountId account) {
		return Map.of();
	}

}
