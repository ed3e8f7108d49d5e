/**
 * The watchers that find out what accounts hear: when they look, what they make of what
 * they see, whom they tell, and what they remember. Nobody leans on it.
 */
@NullMarked
package dev.earshot.playback.watch;

import org.jspecify.annotations.NullMarked;
