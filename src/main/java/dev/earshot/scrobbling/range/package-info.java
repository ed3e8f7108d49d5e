/**
 * Ranges of the log that people want sent to a target.
 */
@NullMarked
package dev.earshot.scrobbling.range;

import org.jspecify.annotations.NullMarked;
