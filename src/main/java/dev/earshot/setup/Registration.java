package dev.earshot.setup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * This installation's app at Spotify, and how Earshot knows of it.
 *
 * @param credentials the client ID and secret
 * @param origin where they came from
 * @param since when they were entered; {@code null} if they were given from outside
 */
record Registration(ClientCredentials credentials, CredentialsOrigin origin, @Nullable Instant since) {

	boolean isGiven() {
		return this.origin != CredentialsOrigin.BROWSER;
	}

}
