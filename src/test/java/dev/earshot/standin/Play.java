package dev.earshot.standin;

import java.time.Instant;

import dev.earshot.standin.Playable.Track;
import org.jspecify.annotations.Nullable;

/**
 * A track that was heard to its end.
 *
 * @param track which
 * @param at when it ended, to the millisecond
 * @param context what it was played from
 */
public record Play(Track track, Instant at, @Nullable Context context) {
}
