/**
 * What a link opens and how that looks: each option with its range. A form refuses an
 * invalid value; an address ignores it.
 */
@NullMarked
@NamedInterface("options")
package dev.earshot.links.options;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
