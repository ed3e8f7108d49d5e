package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What plays on an active device at one moment.
 *
 * @param item {@code null} if nothing is loaded
 * @param changed the last command or start of an item
 * @param hasPrevious whether there is an item before it
 */
public record PlayerSnapshot(SimulatedDevice device, @Nullable Playable item, @Nullable Context context,
		boolean playing, Duration position, Instant changed, Shuffle shuffle, Repeat repeat, boolean hasPrevious,
		boolean privateSession) {
}
