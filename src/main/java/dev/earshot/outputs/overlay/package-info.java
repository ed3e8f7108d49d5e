/**
 * The overlay: a transparent page that a streamer lays over the picture, in looks and
 * colours of their choice. It never shows anything to the audience but what plays.
 */
@NullMarked
package dev.earshot.outputs.overlay;

import org.jspecify.annotations.NullMarked;
