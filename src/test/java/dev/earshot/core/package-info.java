/**
 * Tests of the words everybody uses.
 */
@NullMarked
package dev.earshot.core;

import org.jspecify.annotations.NullMarked;
