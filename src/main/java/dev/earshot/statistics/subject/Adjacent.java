package dev.earshot.statistics.subject;

/**
 * What was heard right before or after a subject.
 *
 * @param id of the item, artist or album
 * @param times how often
 */
record Adjacent(int id, int times) {
}
