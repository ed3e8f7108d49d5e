package dev.earshot.oauth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The app that is registered for this server at a provider.
 *
 * @param since when it was entered; {@code null} if it comes from settings
 */
public record Registration(ClientCredentials credentials, CredentialsOrigin origin, @Nullable Instant since) {

	/** Whether it comes from settings, so that the browser cannot change it. */
	public boolean isGiven() {
		return this.origin != CredentialsOrigin.BROWSER;
	}

}
