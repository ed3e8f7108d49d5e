/**
 * The display: a page that fills the screen of a tablet or a television for weeks. It
 * shows what plays, or a clock, and takes care of the screen.
 */
@NullMarked
package dev.earshot.outputs.display;

import org.jspecify.annotations.NullMarked;
