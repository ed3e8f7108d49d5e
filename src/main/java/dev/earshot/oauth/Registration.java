package dev.earshot.oauth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The app that is registered for this server at a provider.
 *
 * @param credentials the client ID and secret
 * @param origin where they come from
 * @param since when they were entered; {@code null} if they come from settings
 */
public record Registration(ClientCredentials credentials, CredentialsOrigin origin, @Nullable Instant since) {

	/**
	 * Whether it comes from settings, so that the browser cannot change it.
	 */
	public boolean isGiven() {
		return this.origin != CredentialsOrigin.BROWSER;
	}

}
