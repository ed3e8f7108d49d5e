/**
 * Fills the log in from Spotify's list of recent plays.
 */
@NullMarked
package dev.earshot.history.filling;

import org.jspecify.annotations.NullMarked;
