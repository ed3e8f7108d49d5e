package dev.earshot.standin;

import java.time.Instant;

import dev.earshot.standin.Playable.Track;
import org.jspecify.annotations.Nullable;

/**
 * A track that was played to the end.
 *
 * @param at when it ended, to the millisecond
 */
public record Play(Track track, Instant at, @Nullable Context context) {
}
