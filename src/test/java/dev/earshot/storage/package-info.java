/**
 * Tests of where things are kept.
 */
@NullMarked
package dev.earshot.storage;

import org.jspecify.annotations.NullMarked;
