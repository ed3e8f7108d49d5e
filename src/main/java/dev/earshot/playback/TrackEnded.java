package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.AccountId;

/**
 * Published when a track is no longer heard.
 *
 * @param account who heard it
 * @param track the track as it was last seen
 * @param position how far it can have got; zero if Spotify did not tell that
 * @param at when its end was noticed
 */
public record TrackEnded(AccountId account, Playback.Track track, Duration position, Instant at) {
}
