/**
 * Spotify's JSON as of 2026 in development mode. Every field is nullable, because any may
 * be absent or unreadable; lists contain no null.
 */
@NullMarked
@NamedInterface("payload")
package dev.earshot.spotify.payload;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
