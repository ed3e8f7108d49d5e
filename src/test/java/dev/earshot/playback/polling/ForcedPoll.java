package dev.earshot.playback.polling;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spares a test the wait for the next look.
 */
public final class ForcedPoll {

	private ForcedPoll() {
	}

	/**
	 * Looks at every player at once.
	 * @param earshot the program
	 */
	public static void now(RunningEarshot earshot) {
		earshot.bean(JdbcClient.class)
			.sql("select id from account")
			.query(String.class)
			.list()
			.forEach((id) -> now(earshot, new AccountId(id)));
	}

	/**
	 * Looks at one player at once.
	 * @param earshot the program
	 * @param account whose
	 */
	public static void now(RunningEarshot earshot, AccountId account) {
		earshot.bean(PlaybackPollers.class).of(account).lookAgain();
	}

}
