package dev.earshot.account.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An identity that somebody has linked.
 *
 * @param name what the provider calls them; {@code null} if it did not say, or was
 * forgotten
 * @param usedAt when they last logged in with it; {@code null} if never
 */
record LinkedIdentity(String issuer, String subject, @Nullable String name, Instant linkedAt,
		@Nullable Instant usedAt) {
}
