/**
 * Translates what Spotify answers about players, items and searches into the types of
 * this module. Payload records stay inside this package.
 */
@NullMarked
@NamedInterface("reading")
package dev.earshot.playback.reading;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
