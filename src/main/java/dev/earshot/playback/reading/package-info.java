/**
 * What Spotify answers about players, said in the words of this module: beyond this
 * package nobody sees a payload.
 */
@NullMarked
package dev.earshot.playback.reading;

import org.jspecify.annotations.NullMarked;
