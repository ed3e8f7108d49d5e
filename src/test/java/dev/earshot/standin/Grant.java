package dev.earshot.standin;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an authorization code or a token allows.
 *
 * @param spotifyId the person, or {@code null} for the app itself
 * @param authorized the time of the consent
 */
record Grant(@Nullable String spotifyId, Set<String> scopes, Instant authorized) {
}
