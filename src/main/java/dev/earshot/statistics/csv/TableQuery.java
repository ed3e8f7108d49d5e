package dev.earshot.statistics.csv;

/**
 * Which table somebody asks for.
 *
 * @param name {@code time}, {@code days}, {@code hours}, or a subject as in the message
 * codes
 * @param isNew whether a ranking leaves out what was played before the period
 */
record TableQuery(String name, boolean isNew) {
}
