package dev.earshot.statistics.figures;

import java.util.List;

/**
 * A part of a ranking of all that was played.
 *
 * @param found how many there are in all parts
 */
public record TopList(int found, List<Ranked> places) {
}
