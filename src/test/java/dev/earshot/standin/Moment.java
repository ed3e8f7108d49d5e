package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody hears at one moment, on a device that is switched on.
 *
 * @param device where
 * @param item what, or nothing if nothing is loaded
 * @param context what it is played from
 * @param playing whether it sounds
 * @param position how far it has got
 * @param changed when somebody last did something, or a track began
 * @param shuffle in which order
 * @param repeat what comes again
 * @param hasPrevious whether there is anything before it
 * @param privateSession whether nobody shall know
 */
public record Moment(Device device, @Nullable Playable item, @Nullable Context context, boolean playing,
		Duration position, Instant changed, Shuffle shuffle, Repeat repeat, boolean hasPrevious,
		boolean privateSession) {
}
