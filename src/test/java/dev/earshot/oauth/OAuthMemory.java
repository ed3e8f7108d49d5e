package dev.earshot.oauth;

import java.util.Map;
import java.util.Objects;

import dev.earshot.RunningEarshot;

import org.springframework.test.util.ReflectionTestUtils;

/**
 * What a program keeps in memory of the tables of this module, for tests that change
 * these tables themselves.
 */
public final class OAuthMemory {

	private OAuthMemory() {
	}

	/**
	 * Lets a program read its registrations and tokens anew.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		earshot.bean(Registrations.class).load();
		Object known = ReflectionTestUtils.getField(earshot.bean(StoredTokens.class), "known");
		((Map<?, ?>) Objects.requireNonNull(known)).clear();
	}

}
