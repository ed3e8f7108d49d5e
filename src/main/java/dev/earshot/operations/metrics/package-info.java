/**
 * Figures of this installation, for its owner and for monitoring systems. None of them
 * tells who it is about.
 */
@NullMarked
package dev.earshot.operations.metrics;

import org.jspecify.annotations.NullMarked;
