package dev.earshot.spotify.budget;

import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * Published after each call to Spotify, and when the call budget allowed none.
 *
 * @param made whether a request was sent
 * @param refusal {@code null} if Spotify answered
 */
@NamedInterface("budget")
public record CallOutcome(EndpointFamily family, boolean made, @Nullable SpotifyRefusal refusal) {
}
