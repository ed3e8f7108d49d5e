/**
 * Tables of statistics to take away.
 */
@NullMarked
package dev.earshot.statistics.csv;

import org.jspecify.annotations.NullMarked;
