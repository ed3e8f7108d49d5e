package dev.earshot.statistics.highlights;

import java.time.LocalDate;

/**
 * Something that was played again in a period after a long time.
 *
 * @param id of the track or artist
 * @param last the day of the last play before the pause
 * @param again the day of the first play after it
 * @param before how many plays there had been before
 * @param plays since then, up to the end of the period
 */
public record Rediscovered(int id, LocalDate last, LocalDate again, long before, long plays) {
}
