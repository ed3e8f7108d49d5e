package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The registration and how requests arrive.
 *
 * @param clientId {@code null} without a registration
 * @param origin where it comes from, as in the message codes
 * @param since when it was entered; {@code null} if it comes from settings
 * @param redirectUri as it has to be registered at Spotify
 * @param requestedRedirectUri as this request would make it
 * @param sender who sent forwarding headers; {@code null} if nobody did
 * @param headers those that proxies add, as they arrive
 */
record RegistrationReport(@Nullable String clientId, @Nullable String origin, @Nullable Instant since,
		String redirectUri, String requestedRedirectUri, @Nullable String sender, List<Header> headers,
		List<ProxyProblem> problems) {

	/**
	 * A header of the request.
	 */
	record Header(String name, String value) {
	}

}
