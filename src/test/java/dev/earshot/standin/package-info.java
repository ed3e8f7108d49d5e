/**
 * Spotify, played by WireMock: a small model of people listening to invented music, and
 * the HTTP surface that Spotify has in development mode. It serves tests, benchmarks and
 * a person who tries Earshot without an account at Spotify.
 */
@NullMarked
package dev.earshot.standin;

import org.jspecify.annotations.NullMarked;
