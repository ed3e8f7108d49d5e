package dev.earshot.account.people;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and for how long.
 *
 * @param signUp who may log in besides the owner: those the owner admitted, or anybody
 * @param sessionTimeout after how much idleness a browser has to log in again
 * @param loginAttempts how many codes of Spotify one address may bring within ten
 * minutes, and four times as many in a day
 */
@ConfigurationProperties("earshot.account")
public record AccountProperties(@DefaultValue("invite") SignUpPolicy signUp,
		@DefaultValue("30d") Duration sessionTimeout, @DefaultValue("10") int loginAttempts) {

	/**
	 * Who may log in besides the owner.
	 */
	public enum SignUpPolicy {

		/**
		 * Those whose Spotify id the owner admitted.
		 */
		INVITE,

		/**
		 * Anybody whom Spotify lets in.
		 */
		OPEN

	}

}
