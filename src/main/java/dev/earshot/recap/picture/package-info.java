/**
 * Draws pictures with Java2D, in fonts that Earshot brings along.
 */
@NullMarked
@NamedInterface("picture")
package dev.earshot.recap.picture;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
