package dev.earshot.statistics.subject;

import dev.earshot.statistics.figures.Period;
import org.jspecify.annotations.Nullable;

/**
 * The rank of a subject in a period.
 *
 * @param rank {@code null} if it was not listened to
 * @param plays that count
 */
record PeriodRank(Period period, @Nullable Integer rank, long plays) {
}
