package dev.earshot.playback;

import java.time.Instant;

import dev.earshot.core.AccountId;

/**
 * Published when a track is heard that was not heard at the look before, or starts over.
 *
 * @param account who hears it
 * @param track the track
 * @param at when it was noticed
 */
public record TrackStarted(AccountId account, Playback.Track track, Instant at) {
}
