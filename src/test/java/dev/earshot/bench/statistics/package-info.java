/**
 * Benchmarks of statistics.
 */
@NullMarked
package dev.earshot.bench.statistics;

import org.jspecify.annotations.NullMarked;
