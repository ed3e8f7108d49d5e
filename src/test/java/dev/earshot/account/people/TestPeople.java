package dev.earshot.account.people;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.account.invitations.TestInvitations;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.OAuthIdentity;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of a test database.
 */
public final class TestPeople {

	private TestPeople() {
	}

	public static SignUp signUp(JdbcClient jdbc, SignUpPolicy policy, InstantSource clock) {
		return new SignUp(new Accounts(jdbc, clock), new Invitations(jdbc, clock),
				TestInvitations.presented(jdbc, clock), new AccountProperties(policy, Duration.ofDays(30), 10),
				(event) -> {
				});
	}

	/**
	 * Adds a member who has connected Spotify.
	 */
	public static AccountId member(JdbcClient jdbc, String spotifyId, InstantSource clock) {
		return new Accounts(jdbc, clock)
			.add(new OAuthIdentity(spotifyId, "account-" + spotifyId, null, null, null, null), Role.MEMBER)
			.id();
	}

}
