package dev.earshot.providers.signin;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * A provider to sign in with as the owner entered it.
 */
public interface ProviderEntry {

	/**
	 * Returns the ID, which is part of the redirect URI: never changed and never used
	 * again.
	 */
	String id();

	String name();

	/**
	 * Returns what the IDs of people belong to.
	 */
	String issuer();

	/**
	 * Makes an ID for a new entry.
	 * @param kind the kind of provider
	 */
	static String newId(String kind) {
		RandomGenerator random = new SecureRandom();
		return random.ints(8, 'a', 'z' + 1)
			.collect(() -> new StringBuilder(kind + "-"), StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
