/**
 * Hotel accounts at apaleo that people have linked: the way there and back, the tokens,
 * and the page that shows what apaleo tells.
 */
@NullMarked
package dev.earshot.providers.apaleo.linking;

import org.jspecify.annotations.NullMarked;
