package dev.earshot.statistics.highlights;

import org.jspecify.annotations.Nullable;

/**
 * Runs of days with plays. Of those that are as long, the first one is told.
 *
 * @param longest of all days; {@code null} if no play counts
 * @param current the run that goes on until today or yesterday; {@code null} if none does
 * @param inPeriod the longest one of the days of the period; {@code null} if no play
 * counts there
 */
public record Streaks(@Nullable Streak longest, @Nullable Streak current, @Nullable Streak inPeriod) {
}
