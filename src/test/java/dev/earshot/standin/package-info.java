/**
 * A simulation of Spotify with WireMock: people who listen to invented music, and the
 * HTTP interface of development mode. Used by tests, by benchmarks, and to try Earshot
 * without an account at Spotify.
 */
@NullMarked
package dev.earshot.standin;

import org.jspecify.annotations.NullMarked;
