/**
 * Tests of the whole program, and what they share.
 */
@NullMarked
package dev.earshot;

import org.jspecify.annotations.NullMarked;
