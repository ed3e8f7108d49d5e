/**
 * The dashboard page, its event stream, and the recent plays.
 */
@NullMarked
package dev.earshot.player.dashboard;

import org.jspecify.annotations.NullMarked;
