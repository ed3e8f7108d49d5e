/**
 * What Spotify's JSON says, field by field, in the development-mode shape of 2026: every
 * field is nullable, because any of them may be absent or unreadable, and lists hold no
 * null.
 */
@NullMarked
@NamedInterface("payload")
package dev.earshot.spotify.payload;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
