/**
 * What Spotify's JSON says, field by field, in the development-mode shape of 2026: every
 * field that may be absent is nullable.
 */
@NullMarked
@NamedInterface("payload")
package dev.earshot.spotify.payload;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
