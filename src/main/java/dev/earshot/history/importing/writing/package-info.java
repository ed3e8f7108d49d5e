/**
 * Writes rows of exports into a log, many at a time, and sorts out what it has already.
 */
@NullMarked
package dev.earshot.history.importing.writing;

import org.jspecify.annotations.NullMarked;
