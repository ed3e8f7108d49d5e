package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A play in the words of the services that take it.
 *
 * @param startedAt when it began
 * @param artists in Spotify's order, at least one
 * @param artistUris of the artists at Spotify, in the same order, each {@code null} if it
 * is not known; empty in what an earlier version has queued
 * @param album {@code null} if it is not known
 * @param duration of the track; {@code null} if it is not known
 * @param listened for how long it was listened to
 * @param url of the track at Spotify; {@code null} for a local file
 */
public record Listen(Instant startedAt, String track, List<String> artists, List<@Nullable String> artistUris,
		@Nullable String album, @Nullable Duration duration, Duration listened, @Nullable String url) {

	public Listen {
		artistUris = Objects.requireNonNullElse(artistUris, List.of());
	}

	/** Returns the URI of an artist at Spotify; {@code null} if it is not known. */
	public @Nullable String artistUri(int place) {
		return (place < this.artistUris.size()) ? this.artistUris.get(place) : null;
	}

}
