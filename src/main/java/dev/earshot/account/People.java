package dev.earshot.account;

import java.util.List;

import dev.earshot.core.AccountId;

/**
 * The people on this server, for pages that only the owner sees.
 */
public interface People {

	// The owner first.
	List<Person> everybody();

	/** Somebody with an account, and what to call them. */
	record Person(AccountId id, String name) {
	}

}
