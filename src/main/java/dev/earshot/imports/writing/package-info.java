/**
 * Writes rows of exports into a log, many at a time, and sorts out what it has already.
 */
@NullMarked
package dev.earshot.imports.writing;

import org.jspecify.annotations.NullMarked;
