/**
 * The card: a picture of what plays, for places that show pictures and nothing else, such
 * as a README. It is drawn once for each change and then answered from memory, however
 * many ask.
 */
@NullMarked
package dev.earshot.outputs.card;

import org.jspecify.annotations.NullMarked;
