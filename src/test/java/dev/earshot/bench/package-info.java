/**
 * Benchmarks, and what they are made of. Those tagged "bench" run on request only.
 */
@NullMarked
package dev.earshot.bench;

import org.jspecify.annotations.NullMarked;
