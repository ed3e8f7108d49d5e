package dev.earshot.standin;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an authorization code or a token stands for.
 *
 * @param spotifyId whose, or {@code null} if it is the app's own
 * @param scopes what it allows
 * @param authorized when the person agreed
 */
record Grant(@Nullable String spotifyId, Set<String> scopes, Instant authorized) {
}
