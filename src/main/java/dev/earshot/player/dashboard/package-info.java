/**
 * The dashboard: its first paint, the stream behind each open page, and what was recently
 * played.
 */
@NullMarked
package dev.earshot.player.dashboard;

import org.jspecify.annotations.NullMarked;
