package dev.earshot.statistics.figures;

import java.time.Instant;

/**
 * When something was played.
 *
 * @param item its ID
 */
public record PlayMoment(Instant startedAt, int item) {
}
