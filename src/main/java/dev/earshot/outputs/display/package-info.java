/**
 * The display: a page that fills the screen of a tablet or television for weeks. It shows
 * what plays or a clock, and protects the screen.
 */
@NullMarked
package dev.earshot.outputs.display;

import org.jspecify.annotations.NullMarked;
