/**
 * Runs the fuzz tests of all packages with Jazzer, each in a process of its own.
 */
@NullMarked
package dev.earshot.fuzz;

import org.jspecify.annotations.NullMarked;
