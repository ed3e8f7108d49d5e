package dev.earshot.providers.apaleo.registration;

import java.time.Instant;

import dev.earshot.oauth.ClientCredentials;

/**
 * One of the client secrets that apaleo accepts at the same time. {@link #toString()}
 * hides it.
 *
 * @param description what the owner calls it, as at apaleo
 */
record ApaleoSecret(String id, ClientCredentials credentials, String description, Instant enteredAt) {
}
