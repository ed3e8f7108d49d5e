package dev.earshot.oauth;

import java.util.Map;
import java.util.Objects;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;

import org.springframework.test.util.ReflectionTestUtils;

/**
 * Access to what a program caches from the tables of this module, for tests that change
 * these tables.
 */
public final class OAuthMemory {

	private OAuthMemory() {
	}

	/**
	 * Makes a program read its registrations and tokens again.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		earshot.bean(Registrations.class).load();
		Object cache = ReflectionTestUtils.getField(earshot.bean(StoredTokens.class), "cache");
		((Map<?, ?>) Objects.requireNonNull(cache)).clear();
	}

	/**
	 * Lets a token be older than it is.
	 * @param earshot the program
	 * @param account whose
	 */
	public static void expireAccessToken(RunningEarshot earshot, AccountId account) {
		earshot.bean(StoredTokens.class).expireAccessToken(account, "spotify");
	}

}
