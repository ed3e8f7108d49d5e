/**
 * Figures computed from the columns of a log. One rule holds for all: time counts when it
 * was listened, plays count when they began.
 */
@NullMarked
package dev.earshot.statistics.figures;

import org.jspecify.annotations.NullMarked;
