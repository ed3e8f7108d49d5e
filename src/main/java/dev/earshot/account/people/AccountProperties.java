package dev.earshot.account.people;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for sign-up and login.
 *
 * @param sessionTimeout how long a session lasts without a request
 * @param loginAttempts how many codes may be exchanged per network address or member
 * within ten minutes; four times as many in a day
 */
@ConfigurationProperties("earshot.account")
public record AccountProperties(@DefaultValue("invite") SignUpPolicy signUp,
		@DefaultValue("30d") Duration sessionTimeout, @DefaultValue("10") int loginAttempts) {

	/** Who may sign up besides the owner. */
	public enum SignUpPolicy {

		/** Only people whose Spotify ID the owner has invited. */
		INVITE,

		/** Anybody who can log in at Spotify. */
		OPEN

	}

}
