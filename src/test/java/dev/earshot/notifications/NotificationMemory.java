package dev.earshot.notifications;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Access to what a program remembers of Spotify's refusals, for tests that delete
 * accounts.
 */
public final class NotificationMemory {

	private NotificationMemory() {
	}

	/**
	 * Lets a program forget whom Spotify refused.
	 * @param earshot the program, with the accounts in its database
	 */
	public static void forget(RunningEarshot earshot) {
		RefusalNotice notice = earshot.bean(RefusalNotice.class);
		notice.on(new CallOutcome(EndpointFamily.PLAYER, AccountId.random(), true, null));
		earshot.bean(JdbcClient.class)
			.sql("select id from account")
			.query(String.class)
			.list()
			.forEach((id) -> notice.forget(new AccountId(id)));
	}

}
