/**
 * Benchmarks of the listening log.
 */
@NullMarked
package dev.earshot.bench.history;

import org.jspecify.annotations.NullMarked;
