package dev.earshot.account.erasure;

import java.time.Instant;
import java.util.SortedMap;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What was deleted about somebody, and whether anything was left. It does not tell who
 * they were.
 *
 * @param account an account that may not exist any more
 * @param records the number of deleted rows by table
 * @param checkedAt when it was last searched for what is left; {@code null} if not yet
 * @param remaining how many rows were left then
 */
record ErasureReceipt(String id, AccountId account, Reason reason, Instant erasedAt, SortedMap<String, Integer> records,
		State state, @Nullable Instant checkedAt, int remaining) {

	public int total() {
		return this.records.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * Who asked for it.
	 */
	public enum Reason {

		/** The person, who belongs to this server for some more days. */
		DISCONNECTED,

		/** The owner. */
		REMOVED

	}

	/**
	 * Whether anything is left.
	 */
	enum State {

		/** It is searched for what is left every day. */
		OPEN,

		/** Nothing was left, and nobody but an owner has an account any more. */
		PROVEN,

		/** The person has come back. */
		RETURNED

	}

}
