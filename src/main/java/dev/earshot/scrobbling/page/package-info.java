/**
 * The pages where people connect services, see what was sent, and choose ranges of their
 * log.
 */
@NullMarked
package dev.earshot.scrobbling.page;

import org.jspecify.annotations.NullMarked;
