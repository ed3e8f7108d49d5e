package dev.earshot.playback.watch;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Spares a test the wait for the next look.
 */
public final class Impatience {

	private Impatience() {
	}

	/**
	 * Looks at every player at once.
	 * @param earshot the program
	 */
	public static void lookNow(RunningEarshot earshot) {
		Watchers watchers = earshot.bean(Watchers.class);
		earshot.bean(JdbcClient.class)
			.sql("select id from account")
			.query(String.class)
			.list()
			.forEach((id) -> watchers.of(new AccountId(id)).lookAgain());
	}

}
