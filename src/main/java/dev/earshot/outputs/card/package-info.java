/**
 * The card: an SVG image of what plays, for places that show images and nothing else,
 * such as a README. It is rendered once per change and then served from memory.
 */
@NullMarked
package dev.earshot.outputs.card;

import org.jspecify.annotations.NullMarked;
