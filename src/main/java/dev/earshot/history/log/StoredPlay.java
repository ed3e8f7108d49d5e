package dev.earshot.history.log;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A play of a log, and how to find it again.
 *
 * @param reportedAt when Spotify was told of the play, which identifies it in exports;
 * {@code null} if it was seen by a server
 */
public record StoredPlay(PlayKey key, LoggedPlay play, @Nullable Instant reportedAt) {
}
