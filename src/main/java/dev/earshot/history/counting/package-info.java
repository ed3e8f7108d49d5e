/**
 * What counts in the numbers of a listener, and as what: hidden artists and shows, and
 * recordings that are merged.
 */
@NullMarked
@NamedInterface("counting")
package dev.earshot.history.counting;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
