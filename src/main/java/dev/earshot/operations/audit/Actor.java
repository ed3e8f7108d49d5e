package dev.earshot.operations.audit;

import dev.earshot.core.AccountId;

/**
 * Who did something that the audit log tells.
 */
sealed interface Actor {

	/**
	 * Somebody who was logged in.
	 */
	record Member(AccountId id) implements Actor {
	}

	/**
	 * Somebody without a login, such as whoever entered the setup code.
	 */
	record Stranger() implements Actor {
	}

	/**
	 * This server itself, such as when it makes a scheduled backup.
	 */
	record Server() implements Actor {
	}

	/**
	 * Somebody who has disconnected or was removed since. Nothing tells who it was.
	 */
	record FormerMember() implements Actor {
	}

}
