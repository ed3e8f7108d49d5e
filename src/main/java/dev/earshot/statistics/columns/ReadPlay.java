package dev.earshot.statistics.columns;

/**
 * A play as the log tells it. Times are in milliseconds.
 *
 * @param item its ID
 * @param code as in {@link PlayCode}
 * @param context its ID, or {@link ContextRuns#UNKNOWN}
 */
record ReadPlay(long startedAt, int item, int listened, byte code, int context) {
}
