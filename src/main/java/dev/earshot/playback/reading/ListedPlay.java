package dev.earshot.playback.reading;

import java.time.Instant;

import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * A row of Spotify's list of recent plays. It does not tell when the play began, nor how
 * much of the item was listened to.
 *
 * @param item with its length, without a position
 * @param endedAt what Spotify calls {@code played_at}, which is reported to be the end
 */
public record ListedPlay(Titled item, @Nullable PlayContext context, Instant endedAt) {
}
