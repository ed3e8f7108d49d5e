package dev.earshot.account;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import dev.earshot.core.AccountId;

/**
 * The people on this server, for pages that only the owner sees.
 */
public interface People {

	// The owner first.
	List<Person> everybody();

	/** Returns the owner; empty before the first login. */
	Optional<Person> owner();

	/**
	 * Counts people by the country that Spotify tells.
	 * @return by two letters (ISO 3166-1), the most people first; without those of whom
	 * Spotify tells none
	 */
	SequencedMap<String, Integer> byCountry();

	/** Somebody with an account, and what to call them. */
	record Person(AccountId id, String name) {
	}

}
