package dev.earshot.standin;

import java.time.Instant;

/**
 * A call to the stand-in.
 *
 * @param path without {@code /v1}, such as {@code /me/player} or {@code /api/token}
 */
public record Call(Instant at, String method, String path) {
}
