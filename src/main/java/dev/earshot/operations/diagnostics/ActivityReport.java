package dev.earshot.operations.diagnostics;

/**
 * How many people were here.
 *
 * @param today since midnight UTC
 * @param month within 30 days
 * @param byDay people on each of these days
 */
record ActivityReport(int today, int month, BarChart byDay) {
}
