package dev.earshot.statistics.highlights;

import java.time.LocalDate;

/**
 * Something that was heard for the first time in a period.
 *
 * @param id of the track or artist
 * @param date the day of its first play
 * @param plays that count in the period
 */
public record FirstHeard(int id, LocalDate date, long plays) {
}
