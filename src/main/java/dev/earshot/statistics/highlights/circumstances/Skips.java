package dev.earshot.statistics.highlights.circumstances;

/**
 * How many plays were skipped, of all that were heard in a period, however short they
 * were.
 *
 * @param skipped those that ended because somebody went on to another one
 * @param known those whose end is known
 * @param unknown those that do not tell how they ended
 */
public record Skips(long skipped, long known, long unknown) {
}
