package dev.earshot.spotify.budget;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Published after each call to Spotify, and when the call budget allowed none.
 *
 * @param account on whose behalf; {@code null} for logins and tokens, and if a circuit
 * breaker refused the call before anybody asked for whom
 * @param made whether a request was sent
 * @param refusal {@code null} if Spotify answered
 */
@NamedInterface("budget")
public record CallOutcome(EndpointFamily family, @Nullable AccountId account, boolean made,
		@Nullable SpotifyRefusal refusal) {
}
