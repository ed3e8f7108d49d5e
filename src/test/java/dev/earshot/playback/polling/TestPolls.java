package dev.earshot.playback.polling;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Polls at once, so that a test does not wait for the next poll.
 */
public final class TestPolls {

	private TestPolls() {
	}

	/**
	 * Polls for every account.
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
	 * Polls for one account.
	 * @param earshot the program
	 * @param account the account
	 */
	public static void pollNow(RunningEarshot earshot, AccountId account) {
		earshot.bean(PlaybackPollers.class).of(account).pollAgain();
	}

}
