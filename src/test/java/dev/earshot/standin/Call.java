package dev.earshot.standin;

import java.time.Instant;

/**
 * One call to the pretended Spotify.
 *
 * @param at when it came
 * @param method the HTTP method
 * @param path without {@code /v1}, such as {@code /me/player} or {@code /api/token}
 */
public record Call(Instant at, String method, String path) {
}
