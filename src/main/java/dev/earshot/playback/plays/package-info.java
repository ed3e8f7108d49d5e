/**
 * Finds plays in a row of snapshots: when an item begins, how long it is listened to, and
 * how it ends.
 */
@NullMarked
package dev.earshot.playback.plays;

import org.jspecify.annotations.NullMarked;
