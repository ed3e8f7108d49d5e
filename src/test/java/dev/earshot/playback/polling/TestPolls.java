package dev.earshot.playback.polling;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spares a test the wait for the next look.
 */
public final class TestPolls {

	private TestPolls() {
	}

	/**
	 * Looks at every player at once.
	 * @param earshot the program
	 */
	public static void pollNow(RunningEarshot earshot) {
		earshot.bean(JdbcClient.class)
			.sql("select id from account")
			.query(String.class)
			.list()
			.forEach((id) -> pollNow(earshot, new AccountId(id)));
	}

	/**
	 * Looks at one player at once.
	 * @param earshot the program
	 * @param account whose
	 */
	public static void pollNow(RunningEarshot earshot, AccountId account) {
		earshot.bean(PlaybackPollers.class).of(account).pollAgain();
	}

}
