package dev.earshot.statistics.highlights;

import java.time.LocalDate;

/**
 * What was played on the date of today in an earlier year.
 *
 * @param item the ID of what was played most
 * @param plays of it
 * @param all plays of that day
 */
public record EarlierDay(LocalDate date, int item, long plays, long all) {
}
