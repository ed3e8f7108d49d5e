/**
 * The way of a call through the gate and back: its token, its names for refusals, and the
 * order in which they stand around it. Nobody calls this package; Spring puts it behind
 * the HTTP interfaces.
 */
@NullMarked
package dev.earshot.spotify.http;

import org.jspecify.annotations.NullMarked;
