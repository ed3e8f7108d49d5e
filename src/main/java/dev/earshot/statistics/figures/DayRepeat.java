package dev.earshot.statistics.figures;

import java.time.LocalDate;

/**
 * How often a track was played on a day.
 *
 * @param item its ID
 */
public record DayRepeat(int item, LocalDate date, int plays) {
}
