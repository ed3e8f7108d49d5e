package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A play in the words of the services that take it.
 *
 * @param startedAt when it began
 * @param artists in Spotify's order, at least one
 * @param album {@code null} if it is not known
 * @param duration of the track; {@code null} if it is not known
 * @param listened for how long it was listened to
 * @param url of the track at Spotify; {@code null} for a local file
 */
public record Listen(Instant startedAt, String track, List<String> artists, @Nullable String album,
		@Nullable Duration duration, Duration listened, @Nullable String url) {
}
