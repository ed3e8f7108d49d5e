/**
 * What the outputs are measured with: thousands of viewers and requests, made by a
 * process of its own that uses one thread, so that it takes as little as possible from
 * the server on the same machine.
 */
@NullMarked
package dev.earshot.bench.outputs;

import org.jspecify.annotations.NullMarked;
