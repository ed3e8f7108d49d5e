/**
 * Which artists, shows and authors items are of.
 */
@NullMarked
package dev.earshot.history.log.credits;

import org.jspecify.annotations.NullMarked;
