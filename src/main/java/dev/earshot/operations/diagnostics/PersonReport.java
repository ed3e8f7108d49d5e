package dev.earshot.operations.diagnostics;

import java.time.Instant;

import dev.earshot.operations.diagnostics.LastCalls.Last;
import org.jspecify.annotations.Nullable;

/**
 * The login of a person at Spotify.
 *
 * @param connected whether there are tokens
 * @param authorizedAt when they last logged in
 * @param loginDue when they have to log in again
 * @param refreshedAt when their access token was issued
 * @param last their last call and refusal
 */
record PersonReport(String name, boolean connected, @Nullable Instant authorizedAt, @Nullable Instant loginDue,
		@Nullable Instant refreshedAt, Last last) {
}
