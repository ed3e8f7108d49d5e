package dev.earshot.oauth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * This installation's app at a provider, and how Earshot knows of it.
 *
 * @param credentials the client ID and secret
 * @param origin where they came from
 * @param since when they were entered; {@code null} if they were given from outside
 */
public record Registration(ClientCredentials credentials, CredentialsOrigin origin, @Nullable Instant since) {

	/**
	 * Whether it was given from outside, so that the browser cannot change it.
	 * @return {@code false} if it was entered in the browser
	 */
	public boolean isGiven() {
		return this.origin != CredentialsOrigin.BROWSER;
	}

}
