/**
 * What polls say about a playback: how the position moves, what a person did, and how
 * likely the person is to act soon.
 */
@NullMarked
package dev.earshot.playback.snapshot;

import org.jspecify.annotations.NullMarked;
