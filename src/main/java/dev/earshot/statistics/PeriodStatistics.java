package dev.earshot.statistics;

import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.highlights.Highlights;

/**
 * All that there is to say of a period, of one version of a log.
 */
public record PeriodStatistics(Overview overview, Highlights highlights) {
}
