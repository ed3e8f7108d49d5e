package dev.earshot.statistics.page;

/**
 * A number beside that of the period before.
 *
 * @param name as in the message codes
 */
record FigureEntry(String name, long value, long before) {
}
