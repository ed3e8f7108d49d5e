package dev.earshot.statistics.figures;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A place in a ranking.
 *
 * @param rank from 1
 * @param before the rank in the period before; {@code null} if it was not listened to
 * @param id of the item, artist or album
 * @param listened to it in the period
 * @param plays that count and began in the period
 */
public record Ranked(int rank, @Nullable Integer before, int id, Duration listened, long plays) {
}
