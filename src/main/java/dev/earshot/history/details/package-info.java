/**
 * Covers and lengths of what was played, as Spotify's catalogue tells them. They are kept
 * for a while, and nothing of the log needs them.
 */
@NullMarked
@NamedInterface("details")
package dev.earshot.history.details;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
