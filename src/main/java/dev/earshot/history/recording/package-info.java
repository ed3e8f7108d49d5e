/**
 * Fills the log from what is played, and notes when nothing could be recorded.
 */
@NullMarked
package dev.earshot.history.recording;

import org.jspecify.annotations.NullMarked;
