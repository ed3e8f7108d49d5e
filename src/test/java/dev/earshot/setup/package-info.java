/**
 * Tests of the registration with Spotify.
 */
@NullMarked
package dev.earshot.setup;

import org.jspecify.annotations.NullMarked;
