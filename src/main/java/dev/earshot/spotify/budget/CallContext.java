package dev.earshot.spotify.budget;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * What a call to Spotify is about to be made for.
 *
 * @param family where it goes
 * @param account on whose behalf; {@code null} for logins and tokens
 * @param priority how much it matters
 */
@NamedInterface("budget")
public record CallContext(EndpointFamily family, @Nullable AccountId account, CallPriority priority) {
}
