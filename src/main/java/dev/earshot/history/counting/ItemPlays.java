package dev.earshot.history.counting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How often something was played, with all that is merged into it.
 *
 * @param firstAt when the first play began; {@code null} if there is none
 * @param lastAt when the last play began; {@code null} if there is none
 */
public record ItemPlays(long count, @Nullable Instant firstAt, @Nullable Instant lastAt) {
}
