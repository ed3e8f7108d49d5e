package dev.earshot.spotify.budget;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * A call to Spotify, on behalf of an account except for logins and tokens.
 */
@NamedInterface("budget")
public record CallContext(EndpointFamily family, @Nullable AccountId account, CallPriority priority) {
}
