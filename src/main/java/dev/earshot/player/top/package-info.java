/**
 * What somebody listens to most, as Spotify ranks it.
 */
@NullMarked
package dev.earshot.player.top;

import org.jspecify.annotations.NullMarked;
