package dev.earshot.spotify.budget;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Describes a call to Spotify.
 *
 * @param family the endpoint family
 * @param account on whose behalf; {@code null} for logins and tokens
 * @param priority the priority
 */
@NamedInterface("budget")
public record CallContext(EndpointFamily family, @Nullable AccountId account, CallPriority priority) {
}
