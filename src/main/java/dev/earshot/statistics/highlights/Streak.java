package dev.earshot.statistics.highlights;

import java.time.LocalDate;

/**
 * A run of days with at least one play that counts on each.
 *
 * @param days without dates that the time zone has left out
 */
public record Streak(LocalDate first, LocalDate last, int days) {
}
