/**
 * What Spotify itself counted in a year, for those who brought its figures.
 */
@NullMarked
@NamedInterface("years")
package dev.earshot.history.years;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
