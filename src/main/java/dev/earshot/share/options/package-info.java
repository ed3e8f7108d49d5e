/**
 * What a link opens and how that looks: each option with its range, read from a form
 * where a wrong value is refused in words, and from an address where it is ignored.
 */
@NullMarked
package dev.earshot.share.options;

import org.jspecify.annotations.NullMarked;
