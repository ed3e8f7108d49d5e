/**
 * Simulates hours and days of listening with every fault of Spotify.
 */
@NullMarked
package dev.earshot.soak;

import org.jspecify.annotations.NullMarked;
