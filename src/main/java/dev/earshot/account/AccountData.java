package dev.earshot.account;

import java.util.Map;

import dev.earshot.core.AccountId;

/**
 * The data that a module stores about people. When somebody disconnects or is removed,
 * all implementations stop before the first one erases, so that none stores deleted data
 * again. An exception in one does not affect the others.
 */
public interface AccountData {

	/** Ends events, timers and streams. The tokens have already been deleted. */
	default void stop(AccountId account) {
	}

	/**
	 * Forgets what is in memory only. That and stopping happen on every node; the others
	 * do not erase what they would find in the same database.
	 */
	default void forget(AccountId account) {
	}

	/** Deletes what is stored, later if the database is unavailable. */
	default void erase(AccountId account) {
	}

	/**
	 * Returns a person's data for the download, without tokens and secrets. The values
	 * can be written as JSON; no other implementation uses their names.
	 */
	default Map<String, Object> export(AccountId account) {
		return Map.of();
	}

}
