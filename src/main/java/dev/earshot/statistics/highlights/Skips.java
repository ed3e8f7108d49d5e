package dev.earshot.statistics.highlights;

/**
 * How many plays were skipped. Plays of any length are meant.
 *
 * @param skipped those that ended because somebody went on to another one
 * @param known those whose end is known
 * @param unknown those that do not tell how they ended
 */
public record Skips(long skipped, long known, long unknown) {
}
