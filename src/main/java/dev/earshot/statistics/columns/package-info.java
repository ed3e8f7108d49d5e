/**
 * Logs in memory, one array for each column, so that every question is one pass over
 * numbers.
 */
@NullMarked
package dev.earshot.statistics.columns;

import org.jspecify.annotations.NullMarked;
