package dev.earshot.statistics.highlights;

import java.time.LocalDate;

/**
 * A number of plays or hours that was reached.
 *
 * @param number of plays or hours
 * @param item the ID of what was played
 * @param date the day on which that play began
 */
public record Milestone(Mark mark, long number, int item, LocalDate date) {
}
