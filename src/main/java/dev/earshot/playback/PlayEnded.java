package dev.earshot.playback;

import java.time.Instant;

/**
 * Published once for each {@link PlayStarted}, unless the account disconnects first. A
 * play in a private session that a restart interrupts has no end.
 *
 * @param at when it ended, or when that was noticed if nobody saw it end
 */
public record PlayEnded(Play play, Play.Ending ending, Instant at) {
}
