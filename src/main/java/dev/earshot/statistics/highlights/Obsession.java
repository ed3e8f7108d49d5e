package dev.earshot.statistics.highlights;

import java.time.LocalDate;

/**
 * Something that made up a large part of the plays of a week.
 *
 * @param id of the track or artist
 * @param first the first day of the week that is in the period
 * @param last the last day of the week that is in the period
 * @param plays of the track or artist on these days
 * @param all plays of music on these days
 */
public record Obsession(int id, LocalDate first, LocalDate last, long plays, long all) {
}
