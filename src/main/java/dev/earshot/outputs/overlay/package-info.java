/**
 * The overlay: a transparent page that a streamer lays over the picture, in a chosen look
 * and theme. The audience never sees anything on it but what plays.
 */
@NullMarked
package dev.earshot.outputs.overlay;

import org.jspecify.annotations.NullMarked;
