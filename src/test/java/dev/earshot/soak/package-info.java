/**
 * Hours and days of listening in seconds, with everything that can go wrong at Spotify.
 */
@NullMarked
package dev.earshot.soak;

import org.jspecify.annotations.NullMarked;
